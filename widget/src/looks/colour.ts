/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;
/** On dark, what is just readable looks dusty. */
const BRIGHT = 6.5;
const STEP = 0.04;

export interface Accent {
  fill: string;
  /** Text on the fill. */
  on: string;
  /** The accent as text on the surface, darkened or lightened until it can be read. */
  text: string;
  /** A breath of the accent over the surface. */
  soft: string;
  /** What a guest's message is written on, pressed. */
  strong: string;
}

/** Read what `getComputedStyle` says of a colour; null for what is not plain red, green and blue. */
export function readRgb(computed: string): Rgb | null {
  const found = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(computed);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : null;
}

/** Contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function accentOf(colour: Rgb, surface: Rgb): Accent {
  const dark = luminance(surface) < 0.5;
  const soft = mix(surface, colour, dark ? 0.22 : 0.09);
  return {
    fill: css(colour),
    on: css(contrast(colour, WHITE) >= READABLE ? WHITE : BLACK),
    text: css(dark ? readableOn(soft, colour, WHITE, BRIGHT) : readableOn(soft, colour, BLACK, READABLE)),
    soft: css(soft),
    strong: css(mix(colour, contrast(colour, WHITE) >= READABLE ? BLACK : WHITE, 0.14)),
  };
}

function readableOn(surface: Rgb, colour: Rgb, towards: Rgb, enough: number): Rgb {
  for (let part = 0; part < 1; part += STEP) {
    const mixed = mix(colour, towards, part);
    if (contrast(mixed, surface) >= enough) return mixed;
  }
  return towards;
}

function mix(one: Rgb, other: Rgb, part: number): Rgb {
  return one.map((value, i) => Math.round(value + ((other[i] ?? 0) - value) * part)) as unknown as Rgb;
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function css(colour: Rgb): string {
  return `rgb(${colour.join(", ")})`;
}
