import type { Shown } from "../contract";
import type { Storage } from "../storage";

const SEEN = "seen";

/** What the hotel said while nobody looked; how far was read outlives the page. */
export class Unread {
  readonly #keys = new Set<string>();

  constructor(private readonly storage: Storage) {}

  get count(): number {
    return this.#keys.size;
  }

  /** Count those of `messages` that are the hotel's and newer than what was read. */
  note(messages: readonly Shown[]): void {
    const seen = Date.parse(this.storage.get(SEEN) ?? "") || 0;
    for (const message of messages)
      if (message.author !== "guest" && Date.parse(message.at) > seen) this.#keys.add(message.key);
  }

  /** All of `messages` has been read. */
  clear(messages: readonly Shown[]): void {
    this.#keys.clear();
    // The guest's own messages may carry this computer's clock, which may be wrong.
    const told = messages.filter((message) => message.author !== "guest");
    const newest = told.reduce((latest, message) => Math.max(latest, Date.parse(message.at)), 0);
    const seen = Date.parse(this.storage.get(SEEN) ?? "") || 0;
    if (newest > seen) this.storage.set(SEEN, new Date(newest).toISOString());
  }
}
