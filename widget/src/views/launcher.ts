import { html, nothing, type TemplateResult } from "lit";
import { bell, down } from "./icons";
import type { View } from "./view";

const MOST_SHOWN = 9;

export function launcher({ chat, say, open, act }: View): TemplateResult {
  const text = open ? null : chat.options.launcherText;
  const unread = open ? 0 : chat.unread;
  const name = open ? say("close_chat") : [text ?? say("open_chat"), unread ? say("unread", { count: unread }) : ""];
  return html`<button
    class="launcher ${text ? "worded" : ""}"
    type="button"
    aria-label=${[name].flat().filter(Boolean).join(". ")}
    aria-expanded=${open}
    aria-haspopup="dialog"
    @click=${open ? act.close : act.open}
  >
    <span class="launcher-icon">${open ? down : bell}</span>
    ${text ? html`<span class="launcher-text">${text}</span>` : nothing}
    ${unread ? html`<span class="badge" aria-hidden="true">${unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>` : nothing}
  </button>`;
}
