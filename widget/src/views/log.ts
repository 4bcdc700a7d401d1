import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type Entry, entries } from "./entries";
import { bell } from "./icons";
import { choices } from "./choices";
import { message } from "./message";
import { pending } from "./pending";
import type { View } from "./view";

export function log(view: View): TemplateResult {
  const { chat, say, act } = view;
  const shown = entries(chat.thread.list, view.clock);
  const empty = chat.ready && shown.length === 0 && chat.queue.items.length === 0;
  return html`<div class="log" id="log" role="log" aria-live="off" tabindex="0" aria-label=${say("messages")} aria-busy=${!chat.ready}>
    <div class="thread" id="thread">
      ${
        chat.hasEarlier
          ? html`<button class="earlier" type="button" ?disabled=${chat.loadingEarlier} @click=${act.earlier}>${say("earlier")}</button>`
          : nothing
      }
      ${chat.ready ? nothing : skeleton()} ${empty ? welcome(view) : nothing}
      ${repeat(
        shown,
        (entry) => entry.key,
        (entry) => drawn(entry, view),
      )}
      ${repeat(
        chat.queue.items.filter((item) => !chat.thread.has(`guest-${item.id}`)),
        (item) => item.id,
        (item) => pending(item, view),
      )}
      ${choices(view)} ${chat.typing.on ? typing(view) : nothing}
    </div>
  </div>`;
}

function drawn(entry: Entry, view: View): TemplateResult {
  return entry.kind === "day" ? html`<p class="day"><span>${entry.day}</span></p>` : message(entry, view);
}

function welcome({ say }: View): TemplateResult {
  return html`<div class="welcome">
    <span class="mark large">${bell}</span>
    <h3>${say("hello")}</h3>
    <p>${say("intro")}</p>
  </div>`;
}

function typing({ say }: View): TemplateResult {
  return html`<div class="row bot last">
    <span class="avatar">${bell}</span>
    <div class="bubble typing" role="img" aria-label=${say("typing")}><i></i><i></i><i></i></div>
  </div>`;
}

function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
}
