import { html, nothing, type TemplateResult } from "lit";
import type { View } from "./view";

/** Quick replies to the hotel's newest message; older ones are history. */
export function choices({ chat, say }: View): TemplateResult | typeof nothing {
  const newest = chat.thread.newestOfHotel;
  if (!newest?.buttons.length || chat.queue.items.some((item) => item.choice !== null)) return nothing;
  const firm = newest.order?.state === "draft";
  return html`<div class="choices ${firm ? "firm" : ""}" role="group" aria-label=${say("choices")}>
    ${newest.buttons.map(
      ({ token, label }) =>
        html`<button class="choice" type="button" dir="auto" @click=${() => chat.press(token, label)}>${label}</button>`,
    )}
  </div>`;
}
