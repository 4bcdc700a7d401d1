import { html, nothing, type TemplateResult } from "lit";
import { composer } from "./composer";
import { header } from "./header";
import { close, down, image } from "./icons";
import { log } from "./log";
import type { View } from "./view";

export function panel(view: View): TemplateResult {
  const { chat, say, phone, act } = view;
  const page = chat.options.mode === "page";
  const files = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  return html`<section
    class="panel"
    id="panel"
    tabindex="-1"
    role=${page ? "region" : "dialog"}
    aria-modal=${!page && phone ? "true" : nothing}
    aria-label=${say("chat_with", { hotel: chat.config?.hotel.name ?? "" })}
    @dragover=${(event: DragEvent) => {
      if (!files(event)) return;
      event.preventDefault();
      act.drag(true);
    }}
    @dragleave=${(event: DragEvent) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && (event.currentTarget as Node).contains(to))) act.drag(false);
    }}
    @drop=${(event: DragEvent) => {
      if (!files(event)) return;
      event.preventDefault();
      act.drag(false);
      act.addFiles(event.dataTransfer?.files ?? []);
    }}
  >
    ${header(view)} ${log(view)} ${dock(view)}
    ${view.dragging ? html`<div class="drop">${image}<p>${say("drop_here")}</p></div>` : nothing}
  </section>`;
}

function dock(view: View): TemplateResult {
  const { chat, say, missed, act } = view;
  return html`<div class="dock">
    ${
      missed
        ? html`<button class="to-newest" type="button" @click=${act.toNewest}>${down}<span>${say("to_newest")}</span></button>`
        : nothing
    }
    ${
      chat.trouble
        ? html`<p class="trouble" role="alert">
          <span>${chat.trouble}</span>
          <button class="icon-button" type="button" aria-label=${say("dismiss")} @click=${() => chat.report(null)}>${close}</button>
        </p>`
        : nothing
    }
    ${composer(view)}
  </div>`;
}
