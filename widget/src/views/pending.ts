import { html, nothing, type TemplateResult } from "lit";
import type { Outgoing } from "../conversation/outgoing";
import { again, clock, warning } from "./icons";
import { photos } from "./photos";
import type { View } from "./view";

/** A message of the guest's on its way to the gateway. */
export function pending(item: Outgoing, view: View): TemplateResult {
  const { say } = view;
  return html`<article class="row guest last pending ${item.state}">
    <div class="stack">
      ${
        item.label
          ? html`<div class="bubble" dir="auto"><span class="unseen">${say("you")}: </span>${item.label}</div>`
          : nothing
      }
      ${photos(item.photos, view)} ${status(item, view)}
    </div>
  </article>`;
}

function status({ id, state, reason }: Outgoing, { chat, say }: View): TemplateResult {
  if (state === "failed")
    return html`<div class="failure">
      <p>${warning}<span>${reason ?? say("not_sent")}</span></p>
      <button class="retry" type="button" @click=${() => chat.queue.retry(id)}>${again}<span>${say("retry")}</span></button>
    </div>`;
  return html`<p class="meta">${clock}<span>${say(state === "waiting" ? "waiting" : "sending")}</span></p>`;
}
