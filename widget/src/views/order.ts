import { html, nothing, type TemplateResult } from "lit";
import type { Order, Shown } from "../contract";
import type { Say } from "../words";
import { bell, check } from "./icons";
import type { View } from "./view";

/** The order as it stands now: a later state takes the place of this one. */
export function order({ order: shown }: Shown, view: View): TemplateResult | typeof nothing {
  if (shown === null) return nothing;
  const { say } = view;
  return html`<div class="order ${shown.state}" role="group" aria-label=${shown.title}>
    <div class="order-head">
      <span class="order-icon">${bell}</span>
      <div class="order-titles">
        <p class="order-title" dir="auto">${shown.title}</p>
        <p class="order-line"><span class="state">${shown.label}</span>${number(shown, say)}</p>
      </div>
    </div>
    ${steps(shown, view)}
    ${
      shown.lines.length
        ? html`<ul class="lines" role="list">
          ${shown.lines.map(
            (line) =>
              html`<li><span class="quantity">${line.quantity} ×</span><span class="line-name" dir="auto">${line.name}</span><span class="price" dir="auto">${line.price}</span></li>`,
          )}
        </ul>`
        : nothing
    }
    ${
      shown.details.length
        ? html`<ul class="details" role="list">
          ${shown.details.map((detail) => html`<li dir="auto">${detail}</li>`)}
        </ul>`
        : nothing
    }
    ${shown.total ? html`<p class="total"><span>${say("total")}</span><b dir="auto">${shown.total}</b></p>` : nothing} ${place(shown, view)}
  </div>`;
}

/** A title that says the number already needs it no second time. */
function number({ number: shown, title }: Order, say: Say): TemplateResult | typeof nothing {
  if (shown === null || title.includes(String(shown))) return nothing;
  return html`<span class="order-number">${say("order_number", { number: shown })}</span>`;
}

function steps(shown: Order, { say }: View): TemplateResult | typeof nothing {
  if (shown.steps.length === 0 || shown.state === "draft") return nothing;
  return html`<ol class="steps" role="list" aria-label=${say("steps")}>
    ${shown.steps.map(
      (step) =>
        html`<li class="step ${step.reached ? "reached" : ""} ${step.current ? "current" : ""}" aria-current=${step.current ? "step" : nothing}>
          <span class="step-dot">${step.reached ? check : nothing}</span>
          <span class="step-label">${step.label}</span>
          <span class="unseen">${step.current ? say("step_current") : step.reached ? say("step_reached") : ""}</span>
        </li>`,
    )}
  </ol>`;
}

function place({ room, when }: Order, { say }: View): TemplateResult | typeof nothing {
  const facts = [room ? say("room", { room }) : "", when ?? ""].filter(Boolean);
  return facts.length ? html`<p class="order-place">${facts.join(" · ")}</p>` : nothing;
}
