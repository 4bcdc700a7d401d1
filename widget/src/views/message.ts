import { html, nothing, type TemplateResult } from "lit";
import type { Shown } from "../contract";
import { parts } from "../looks/links";
import type { Say } from "../words";
import { cards } from "./cards";
import type { MessageEntry } from "./entries";
import { bell } from "./icons";
import { order } from "./order";
import { photos } from "./photos";
import type { View } from "./view";

export function message(entry: MessageEntry, view: View): TemplateResult {
  const { shown, continues, last } = entry;
  if (shown.author === "system") return system(shown, view);
  return html`<article class="row ${shown.author} ${continues ? "continues" : ""} ${last ? "last" : ""}">
    ${shown.author === "guest" ? nothing : avatar(entry)}
    <div class="stack">
      ${
        shown.author === "staff" && !continues
          ? html`<p class="name" aria-hidden="true"><b>${shown.by ?? view.say("hotel")}</b><span>${view.say("staff")}</span></p>`
          : nothing
      }
      ${written(shown) ? bubble(shown, view) : html`<span class="unseen">${speaker(shown, view.say)}: </span>`}
      ${photos(shown.photos, view)} ${order(shown, view)} ${cards(shown, view)} ${last ? meta(shown, view) : nothing}
    </div>
  </article>`;
}

/** Who speaks, as a screen reader is told. */
export function speaker({ author, by }: Shown, say: Say): string {
  if (author === "guest") return say("you");
  if (author === "system") return say("system");
  if (author === "staff") return by ? say("staff_named", { name: by }) : say("staff");
  return say("hotel");
}

export function withLinks(text: string, origin: string): (string | TemplateResult)[] {
  return parts(text, origin).map((part) =>
    part.href === null
      ? part.text
      : html`<a href=${part.href} target="_blank" rel="noopener noreferrer">${part.text}</a>`,
  );
}

/** An order says for itself what its text says again. */
function written({ order: shown, beside_order, text }: Shown): string {
  return shown === null ? text : (beside_order ?? text);
}

function bubble(shown: Shown, { chat, say }: View): TemplateResult {
  return html`<div class="bubble" dir="auto"><span class="unseen">${speaker(shown, say)}: </span>${withLinks(written(shown), chat.api.origin)}</div>`;
}

function avatar({ shown, last }: MessageEntry): TemplateResult {
  if (!last) return html`<span class="avatar-space"></span>`;
  const initial = shown.author === "staff" ? [...(shown.by ?? "")][0] : undefined;
  return html`<span class="avatar" aria-hidden="true">${initial ?? bell}</span>`;
}

function meta(shown: Shown, { say, clock }: View): TemplateResult {
  const elsewhere = shown.author === "guest" && shown.channel !== "web";
  const channel = shown.channel.charAt(0).toUpperCase() + shown.channel.slice(1);
  return html`<p class="meta">
    <time datetime=${shown.at}>${clock.time(shown.at)}</time>${elsewhere ? html`<span>${say("via", { channel })}</span>` : nothing}
  </p>`;
}

function system(shown: Shown, { chat, say, clock }: View): TemplateResult {
  return html`<article class="system">
    <p dir="auto"><span class="unseen">${speaker(shown, say)}: </span>${withLinks(shown.text, chat.api.origin)}</p>
    <time datetime=${shown.at}>${clock.time(shown.at)}</time>
  </article>`;
}
