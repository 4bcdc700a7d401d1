import type { Sent, Shown, UploadedPhoto } from "../contract";
import { freshId } from "../ids";

/** A message of the guest's that the gateway does not have for certain yet. */
export interface Outgoing {
  id: string;
  /** What the guest sees of it: the words, or the label of the pressed button. */
  label: string;
  choice: string | null;
  photos: UploadedPhoto[];
  /** ISO 8601. */
  at: string;
  state: "waiting" | "sending" | "failed";
  /** Why it failed, to be shown. */
  reason: string | null;
}

export function outgoing(label: string, choice: string | null, photos: UploadedPhoto[]): Outgoing {
  return { id: freshId(), label, choice, photos, at: new Date().toISOString(), state: "waiting", reason: null };
}

/** What the gateway gets of it. */
export function sentOf(item: Outgoing): Sent {
  if (item.choice !== null) return { id: item.id, choice: item.choice };
  return {
    id: item.id,
    ...(item.label ? { text: item.label } : {}),
    ...(item.photos.length ? { photos: item.photos.map((photo) => photo.photo) } : {}),
  };
}

/** What the guest has just sent, until the gateway shows it as it stored it. */
export function shownOf(item: Outgoing): Shown {
  return {
    key: `guest-${item.id}`,
    replaces: null,
    author: "guest",
    by: null,
    text: item.label,
    at: item.at,
    answers: null,
    channel: "web",
    buttons: [],
    cards: [],
    order: null,
    beside_order: null,
    photos: item.photos,
  };
}
