/** What the gateway and the widget say to each other. */

export interface Locale {
  code: string;
  /** The language's own name for itself. */
  name: string;
  dir: "ltr" | "rtl";
}

export interface Config {
  property: string;
  locale: string;
  locales: Locale[];
  words: Record<string, string>;
  hotel: { name: string; phone: string | null };
  /** The room of a verified guest. */
  room: string | null;
  time_zone: string;
  photo: { max_bytes: number; types: string[] };
  telegram: boolean;
}

export interface Button {
  token: string;
  label: string;
}

export interface Card {
  title: string;
  text: string;
  price: string | null;
  picture: string | null;
  alt: string;
  button: Button | null;
}

export type OrderState = "draft" | "sent" | "accepted" | "on_the_way" | "done" | "cancelled" | "declined";

export interface Order {
  number: number | string | null;
  title: string;
  state: OrderState;
  label: string;
  steps: { label: string; reached: boolean; current: boolean }[];
  lines: { quantity: number; name: string; price: string | null }[];
  /** What else was asked for or must be known: where to, how many people, an allergy. */
  details: string[];
  total: string | null;
  when: string | null;
  room: string | null;
}

export interface Photo {
  url: string;
  width: number;
  height: number;
}

/** A photo that the gateway has taken in, to be named in a message. */
export interface UploadedPhoto extends Photo {
  photo: string;
}

export type Author = "guest" | "bot" | "staff" | "system";

export interface Shown {
  /** `guest-<id>` or `told-<n>`. */
  key: string;
  /** The message whose place it takes. */
  replaces: string | null;
  author: Author;
  /** First name of a member of staff. */
  by: string | null;
  text: string;
  /** ISO 8601 with zone. */
  at: string;
  /** The guest's message that this answers. */
  answers: string | null;
  /** Where it was written: `web`, `telegram`, … */
  channel: string;
  buttons: Button[];
  cards: Card[];
  order: Order | null;
  /** What is said beside the order instead of `text`, which says all of it; null without an order. */
  beside_order: string | null;
  photos: Photo[];
}

/** What the guest sends: words, a pressed button, photos. */
export interface Sent {
  /** 8 to 64 of [0-9A-Za-z-]; the same one twice is one message. */
  id: string;
  text?: string;
  choice?: string;
  photos?: string[];
}
