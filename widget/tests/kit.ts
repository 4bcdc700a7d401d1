import type { Shown } from "../src/contract";
import type { Outgoing } from "../src/conversation/outgoing";

export function shown(key: string, more: Partial<Shown> = {}): Shown {
  return {
    key,
    replaces: null,
    author: "bot",
    by: null,
    text: "",
    at: "2027-03-11T19:40:00+03:00",
    answers: null,
    channel: "web",
    buttons: [],
    cards: [],
    order: null,
    beside_order: null,
    photos: [],
    ...more,
  };
}

export function outgoing(id: string, more: Partial<Outgoing> = {}): Outgoing {
  return {
    id,
    label: id,
    choice: null,
    photos: [],
    at: new Date().toISOString(),
    state: "waiting",
    reason: null,
    ...more,
  };
}
