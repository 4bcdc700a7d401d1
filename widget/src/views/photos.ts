import { html, nothing, type TemplateResult } from "lit";
import type { Photo } from "../contract";
import { close } from "./icons";
import type { View } from "./view";

export function photos(shown: readonly Photo[], { chat, say, act }: View): TemplateResult | typeof nothing {
  if (shown.length === 0) return nothing;
  return html`<div class="photos ${shown.length > 1 ? "several" : ""}">
    ${shown.map(
      (photo, i) =>
        html`<button class="photo" type="button" aria-label=${`${say("open_photo")} ${i + 1}`} @click=${() => act.enlarge(photo)}>
          <img src=${chat.api.url(photo.url)} width=${photo.width} height=${photo.height} alt="" decoding="async" />
        </button>`,
    )}
  </div>`;
}

/** The photo over everything; Esc and a press beside it close it. */
export function lightbox({ chat, say, photo, act }: View): TemplateResult {
  return html`<dialog class="lightbox" id="lightbox" aria-label=${say("photo")} @close=${() => act.enlarge(null)} @click=${() => act.enlarge(null)}>
    ${
      photo
        ? html`<img src=${chat.api.url(photo.url)} width=${photo.width} height=${photo.height} alt=${say("photo")} />
          <button class="icon-button" type="button" aria-label=${say("close_photo")}>${close}</button>`
        : nothing
    }
  </dialog>`;
}
