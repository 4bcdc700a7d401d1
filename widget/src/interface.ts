import type { Chat, ChatEvents } from "./conversation/chat";
import type { Author, Shown } from "./contract";
import type { BellhopChat } from "./element";
import type { Emitter } from "./emitter";

/** A message as the page is told of it. */
export interface ToldMessage {
  key: string;
  author: Author;
  by: string | null;
  text: string;
  at: string;
}

export interface Events {
  message: (message: ToldMessage) => void;
  unread: (count: number) => void;
}

/** What the hotel's page can do: `window.Bellhop`. */
export interface Bellhop {
  open(): void;
  close(): void;
  toggle(): void;
  setLocale(locale: string): Promise<void>;
  setGuestToken(token: string): Promise<void>;
  on<Name extends keyof Events>(event: Name, listener: Events[Name]): void;
  off<Name extends keyof Events>(event: Name, listener: Events[Name]): void;
}

export function interfaceOf(element: BellhopChat, chat: Chat, events: Emitter<ChatEvents>): Bellhop {
  const messages = new Map<unknown, (shown: Shown) => void>();
  return Object.freeze<Bellhop>({
    open: () => element.open(),
    close: () => element.close(),
    toggle: () => (element.isOpen ? element.close() : element.open()),
    setLocale: (locale) => chat.setLocale(locale),
    setGuestToken: (token) => chat.setGuestToken(token),
    on(event, listener) {
      if (event === "unread") events.on("unread", listener as Events["unread"]);
      if (event !== "message" || messages.has(listener)) return;
      messages.set(listener, (shown) => (listener as Events["message"])(told(shown)));
      events.on("message", messages.get(listener) as (shown: Shown) => void);
    },
    off(event, listener) {
      if (event === "unread") events.off("unread", listener as Events["unread"]);
      const known = messages.get(listener);
      if (event !== "message" || !known) return;
      messages.delete(listener);
      events.off("message", known);
    },
  });
}

function told({ key, author, by, text, at }: Shown): ToldMessage {
  return { key, author, by, text, at };
}
