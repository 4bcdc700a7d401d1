import { html, nothing, type TemplateResult } from "lit";
import { check, globe, phone, plane } from "./icons";
import type { View } from "./view";

export function menu({ chat, say, act }: View): TemplateResult {
  const config = chat.config;
  const locales = config?.locales ?? [];
  return html`<div class="menu" role="menu" aria-label=${say("menu")} @keydown=${(event: KeyboardEvent) => move(event)}>
    ${
      config?.hotel.phone
        ? html`<a class="menu-item" role="menuitem" tabindex="-1" href=${`tel:${config.hotel.phone.replace(/[^\d+]/g, "")}`} @click=${() => act.menu(false)}>
          ${phone}<span class="menu-text">${say("call")}<small dir="ltr">${config.hotel.phone}</small></span>
        </a>`
        : nothing
    }
    ${
      config?.telegram
        ? html`<button class="menu-item" role="menuitem" tabindex="-1" type="button" @click=${act.telegram}>${plane}<span>${say("telegram")}</span></button>`
        : nothing
    }
    ${
      locales.length > 1
        ? html`<div class="menu-group" role="group" aria-label=${say("language")}>
          <p class="menu-heading" aria-hidden="true">${globe}${say("language")}</p>
          ${locales.map(
            ({ code, name }) =>
              html`<button
                class="menu-item"
                role="menuitemradio"
                tabindex="-1"
                type="button"
                lang=${code}
                aria-checked=${code === config?.locale}
                @click=${() => {
                  act.menu(false);
                  if (code !== config?.locale) void chat.setLocale(code);
                }}
              >
                <span class="menu-check">${code === config?.locale ? check : nothing}</span><span>${name}</span>
              </button>`,
          )}
        </div>`
        : nothing
    }
  </div>`;
}

/** The arrows go round, as in any menu. */
function move(event: KeyboardEvent): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".menu-item")];
  const at = items.findIndex((item) => item.matches(":focus"));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
