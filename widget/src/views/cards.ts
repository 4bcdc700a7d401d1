import { html, nothing, type TemplateResult } from "lit";
import type { Card, Shown } from "../contract";
import { next, previous } from "./icons";
import type { View } from "./view";

export function cards(shown: Shown, view: View): TemplateResult | typeof nothing {
  if (shown.cards.length === 0) return nothing;
  const { chat, say } = view;
  const active = chat.thread.newestOfHotel === shown;
  return html`<div class="cards">
    <ul class="cards-row" role="list" tabindex="0" aria-label=${say("cards")}>
      ${shown.cards.map((card) => one(card, active, view))}
    </ul>
    ${
      shown.cards.length > 1
        ? html`<div class="cards-arrows">
          <button class="icon-button" type="button" aria-label=${say("previous")} @click=${(event: Event) => turn(event, -1)}>${previous}</button>
          <button class="icon-button" type="button" aria-label=${say("next")} @click=${(event: Event) => turn(event, 1)}>${next}</button>
        </div>`
        : nothing
    }
  </div>`;
}

function one(card: Card, active: boolean, { chat }: View): TemplateResult {
  const button = card.button;
  return html`<li class="card">
    ${
      card.picture
        ? html`<img class="card-picture" src=${chat.api.url(card.picture)} alt=${card.alt} loading="lazy" decoding="async" width="4" height="3" />`
        : nothing
    }
    <div class="card-body">
      <p class="card-title" dir="auto">${card.title}</p>
      ${card.text ? html`<p class="card-text" dir="auto">${card.text}</p>` : nothing}
      <div class="card-foot">
        ${card.price ? html`<p class="card-price" dir="auto">${card.price}</p>` : nothing}
        ${
          active && button
            ? html`<button class="card-button" type="button" aria-label=${`${button.label}: ${card.title}`} @click=${() => chat.press(button.token, button.label)}>${button.label}</button>`
            : nothing
        }
      </div>
    </div>
  </li>`;
}

/** Go on by one card, in the direction of reading. */
function turn(event: Event, by: 1 | -1): void {
  const row = (event.currentTarget as HTMLElement).closest(".cards")?.querySelector(".cards-row");
  const card = row?.querySelector(".card");
  if (!row || !card) return;
  const forward = getComputedStyle(row).direction === "rtl" ? -1 : 1;
  row.scrollBy({ left: (card.clientWidth + 12) * by * forward, behavior: "smooth" });
}
