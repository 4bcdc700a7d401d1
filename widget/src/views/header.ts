import { html, nothing, type TemplateResult } from "lit";
import { bell, close, more } from "./icons";
import { menu } from "./menu";
import type { View } from "./view";

export function header(view: View): TemplateResult {
  const { chat, say, menuOpen, act } = view;
  return html`<div class="header">
    <span class="mark">${bell}</span>
    <div class="titles">
      <h2 class="title">${chat.config?.hotel.name}</h2>
      <p class="subtitle ${chat.connected ? "" : "disconnected"}" aria-live="off">${subtitle(view)}</p>
    </div>
    <div class="menu-anchor">
      <button
        class="icon-button"
        id="menu-button"
        type="button"
        aria-label=${say("menu")}
        aria-haspopup="menu"
        aria-expanded=${menuOpen}
        @click=${() => act.menu(!menuOpen)}
      >
        ${more}
      </button>
      ${menuOpen ? menu(view) : nothing}
    </div>
    ${
      chat.options.mode === "page"
        ? nothing
        : html`<button class="icon-button" type="button" aria-label=${say("close_chat")} @click=${act.close}>${close}</button>`
    }
  </div>`;
}

function subtitle({ chat, say }: View): string {
  if (!chat.connected) return navigator.onLine ? say("connecting") : say("offline");
  const room = chat.config?.room;
  return room ? say("room", { room }) : say("always");
}
