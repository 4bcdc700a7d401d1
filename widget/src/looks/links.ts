export interface Part {
  text: string;
  /** Where it leads; null for plain words. */
  href: string | null;
}

/** An address does not end with the full stop or bracket of its sentence. */
const LINK = /(https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]]|(?<!\S)\/tour\/[\w-]+)/g;

/** Split `text` into words and links; addresses of the hotel's own pages are of `origin`. */
export function parts(text: string, origin: string): Part[] {
  return text
    .split(LINK)
    .map((piece, index) => ({ text: piece, href: index % 2 ? new URL(piece, origin).href : null }))
    .filter((part) => part.text !== "");
}
