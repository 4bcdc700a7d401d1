/** The widget's texts come with its configuration, from content/<locale>/widget.yml: these keys, no others. */
export const KEYS = [
  "open_chat",
  "close_chat",
  "chat_with",
  "unread",
  "menu",
  "language",
  "call",
  "telegram",
  "room",
  "always",
  "connecting",
  "offline",
  "hello",
  "intro",
  "messages",
  "placeholder",
  "send",
  "attach",
  "drop_here",
  "photos_chosen",
  "photo_uploading",
  "remove_photo",
  "photo_too_large",
  "photo_wrong_kind",
  "photo_failed",
  "photos_too_many",
  "photo",
  "open_photo",
  "close_photo",
  "you",
  "hotel",
  "system",
  "staff",
  "staff_named",
  "typing",
  "earlier",
  "to_newest",
  "today",
  "yesterday",
  "via",
  "sending",
  "waiting",
  "not_sent",
  "retry",
  "failed",
  "dismiss",
  "choices",
  "cards",
  "previous",
  "next",
  "order_number",
  "steps",
  "step_reached",
  "step_current",
  "total",
] as const;

export type Key = (typeof KEYS)[number];
export type Say = (key: Key, places?: Record<string, string | number>) => string;

/** Put `places` where `{name}` stands; a place nobody fills stays empty. */
export function fill(template: string, places: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ""));
}

export function sayer(words: Record<string, string>): Say {
  return (key, places = {}) => fill(words[key] ?? "", places);
}
