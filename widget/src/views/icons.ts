import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

/** A drawing on a grid of 24, in the colour of the text around it; it says nothing to screen readers. */
function icon(drawing: SVGTemplateResult, kind = ""): TemplateResult {
  return html`<svg class="icon ${kind}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`;
}

export const bell = icon(svg`<path d="M4 16.5a8 8 0 0 1 16 0Z" /><path d="M3 20h18M12 8.5V6M10 5.5h4" />`);
export const close = icon(svg`<path d="m6 6 12 12M18 6 6 18" />`);
export const down = icon(svg`<path d="m6 9.5 6 6 6-6" />`);
export const more = icon(svg`<path d="M5 12h.01M12 12h.01M19 12h.01" />`, "dots");
export const send = icon(svg`<path d="M12 19V5.5M6 11l6-6 6 6" />`);
export const image = icon(
  svg`<rect x="3.5" y="4.5" width="17" height="15" rx="3" /><circle cx="9" cy="10" r="1.6" /><path d="m4 17 4.6-4.2a1.5 1.5 0 0 1 2 0L15 17m-2-2 2-1.9a1.5 1.5 0 0 1 2 0l3.3 3" />`,
);
export const phone = icon(
  svg`<path d="M5.2 4h3l1.6 4.2-2 1.5a12.5 12.5 0 0 0 6.5 6.5l1.5-2L20 15.8v3A1.4 1.4 0 0 1 18.5 20.2 15.5 15.5 0 0 1 3.8 5.5 1.4 1.4 0 0 1 5.2 4Z" />`,
);
export const plane = icon(svg`<path d="M20.5 4.5 3.5 11l5 2 2 6 3-4 4.5 3.5Z" /><path d="m8.5 13 7-5" />`);
export const globe = icon(
  svg`<circle cx="12" cy="12" r="8.5" /><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17c-5-5-5-12 0-17Z" />`,
);
export const check = icon(svg`<path d="m5.5 12.5 4.3 4.3L18.5 8" />`, "check");
export const previous = icon(svg`<path d="m14.5 6-6 6 6 6" />`, "mirrored");
export const next = icon(svg`<path d="m9.5 6 6 6-6 6" />`, "mirrored");
export const clock = icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5V12l3 2" />`);
export const again = icon(svg`<path d="M19 12a7 7 0 1 1-2.2-5.1M19.5 3.5v4h-4" />`);
export const warning = icon(svg`<path d="M12 8v5m0 3.2v.01" /><circle cx="12" cy="12" r="8.5" />`);
