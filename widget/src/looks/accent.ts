import { accentOf, readRgb, type Rgb } from "./colour";

/** The green of a reception lamp. */
const DEFAULT: Rgb = [15, 94, 82];
/** The surfaces of styles/tokens.css. */
const LIGHT_SURFACE: Rgb = [255, 255, 255];
const DARK_SURFACE: Rgb = [24, 27, 32];

/** Colour `root` by what the page wrote as data-accent: any CSS colour, made readable. */
export function applyAccent(root: HTMLElement, given: string | null, dark: boolean): void {
  const wanted = `${given ?? ""}/${dark}`;
  if (root.dataset["accent"] === wanted) return;
  root.dataset["accent"] = wanted;
  const accent = accentOf(computed(root, given) ?? DEFAULT, dark ? DARK_SURFACE : LIGHT_SURFACE);
  for (const [name, value] of Object.entries(accent)) root.style.setProperty(`--accent-${name}`, value);
}

/** The browser knows all ways to write a colour. */
function computed(root: HTMLElement, given: string | null): Rgb | null {
  if (given === null || !CSS.supports("color", given)) return null;
  const probe = document.createElement("span");
  probe.style.setProperty("color", given);
  root.append(probe);
  const rgb = readRgb(getComputedStyle(probe).color);
  probe.remove();
  return rgb;
}
