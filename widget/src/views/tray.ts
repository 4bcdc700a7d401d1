import { html, nothing, type TemplateResult } from "lit";
import type { Chosen } from "../photos/tray";
import { KEYS, type Key } from "../words";
import { again, close } from "./icons";
import type { View } from "./view";

/** The photos of the next message. */
export function tray(view: View): TemplateResult {
  const { chat, say } = view;
  const reasons = [...new Set(chat.tray.photos.map((photo) => photo.reason).filter((reason) => reason !== null))];
  return html`<ul class="tray" role="list" aria-label=${say("photos_chosen")}>
      ${chat.tray.photos.map((photo, i) => chosen(photo, i + 1, view))}
    </ul>
    ${reasons.map((reason) => html`<p class="tray-error" role="alert">${worded(reason, view)}</p>`)}`;
}

function chosen(photo: Chosen, number: number, { chat, say }: View): TemplateResult {
  const name = `${say("photo")} ${number}`;
  return html`<li class="chosen ${photo.state}">
    <span class="thumb">${photo.preview ?? nothing}</span>
    ${
      photo.state === "uploading"
        ? html`<span
          class="ring"
          role="progressbar"
          aria-label=${`${say("photo_uploading")} (${name})`}
          aria-valuenow=${Math.round(photo.progress * 100)}
          >${ring(photo.progress)}</span
        >`
        : nothing
    }
    ${
      photo.state === "failed"
        ? html`<button class="again" type="button" aria-label=${`${say("retry")}: ${name}`} @click=${() => chat.tray.retry(photo.id)}>${again}</button>`
        : nothing
    }
    <button class="remove" type="button" aria-label=${`${say("remove_photo")} ${number}`} @click=${() => chat.tray.remove(photo.id)}>${close}</button>
  </li>`;
}

/** An attribute, not a style: the page's CSP may forbid those. */
function ring(part: number): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9" pathLength="100" />
    <circle class="part" cx="12" cy="12" r="9" pathLength="100" stroke-dasharray="${Math.max(4, part * 100)} 100" />
  </svg>`;
}

function worded(reason: string, { chat, say }: View): string {
  const megabytes = Math.floor((chat.config?.photo.max_bytes ?? 0) / 1e6);
  return (KEYS as readonly string[]).includes(reason) ? say(reason as Key, { size: megabytes }) : reason;
}
