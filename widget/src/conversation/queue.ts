import { Refused } from "../api";
import { Backoff } from "../backoff";
import type { Sent } from "../contract";
import type { Storage } from "../storage";
import { type Outgoing, sentOf } from "./outgoing";

export interface QueueHooks {
  send: (sent: Sent) => Promise<void>;
  changed: () => void;
  delivered: (item: Outgoing) => void;
}

const KEPT = "queue.";
/** A wish from long ago is not sent unasked: the guest presses once more. */
export const STALE_MS = 15 * 60_000;
const LONGEST_PAUSE_SECONDS = 120;
const TRIES_AT_A_BROKEN_GATEWAY = 5;

/** Sends in order, each message until it has arrived, over reloads; the same id again can never count twice. */
export class Queue {
  #items: Outgoing[] = [];
  #busy = false;
  #failures = 0;
  readonly #backoff = new Backoff();

  constructor(
    private readonly storage: Storage,
    private readonly hooks: QueueHooks,
  ) {
    this.#items = this.#kept();
  }

  get items(): readonly Outgoing[] {
    return this.#items;
  }

  put(item: Outgoing): void {
    this.#items = [...this.#items, item];
    this.#keep(item);
    this.flush();
  }

  retry(id: string): void {
    this.#update(id, { state: "waiting", reason: null, at: new Date().toISOString() });
    this.flush();
  }

  /** The gateway has it, as we know from elsewhere: another tab, the stream. */
  settle(id: string): void {
    this.storage.remove(KEPT + id);
    if (!this.#items.some((item) => item.id === id)) return;
    this.#items = this.#items.filter((item) => item.id !== id);
    this.hooks.changed();
  }

  /** Send now what is waiting. */
  flush(): void {
    this.#backoff.cancel();
    this.hooks.changed();
    if (!this.#busy) void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    this.#busy = true;
    for (let next = this.#next(); next && (await this.#deliver(next)); next = this.#next()) this.#failures = 0;
    this.#busy = false;
  }

  #next(): Outgoing | undefined {
    return this.#items.find((item) => item.state === "waiting");
  }

  /** Return whether to go on with the next one. */
  async #deliver(item: Outgoing): Promise<boolean> {
    this.#update(item.id, { state: "sending" });
    try {
      await this.hooks.send(sentOf(item));
    } catch (error) {
      return this.#mend(item, error);
    }
    this.#backoff.reset();
    this.settle(item.id);
    this.hooks.delivered(item);
    return true;
  }

  #mend(item: Outgoing, error: unknown): boolean {
    const refused = error instanceof Refused ? error : null;
    if (refused?.status === 500) this.#failures += 1;
    if (refused && (!refused.passes || this.#failures >= TRIES_AT_A_BROKEN_GATEWAY)) {
      this.#update(item.id, { state: "failed", reason: refused.sentence });
      return true;
    }
    this.#update(item.id, { state: "waiting" });
    const pause = refused?.retryAfterSeconds;
    this.#backoff.after(() => this.flush(), pause ? Math.min(pause, LONGEST_PAUSE_SECONDS) * 1000 : undefined);
    return false;
  }

  #update(id: string, change: Partial<Outgoing>): void {
    this.#items = this.#items.map((item) => (item.id === id ? { ...item, ...change } : item));
    const changed = this.#items.find((item) => item.id === id);
    if (changed) this.#keep(changed);
    this.hooks.changed();
  }

  #keep(item: Outgoing): void {
    this.storage.set(KEPT + item.id, JSON.stringify(item));
  }

  #kept(): Outgoing[] {
    return this.storage
      .names()
      .filter((name) => name.startsWith(KEPT))
      .map((name) => parsed(this.storage.get(name)))
      .filter((item) => item !== null)
      .map((item) => ({ ...item, state: isStale(item) ? "failed" : "waiting" }) satisfies Outgoing)
      .sort((one, other) => one.at.localeCompare(other.at));
  }
}

function isStale(item: Outgoing): boolean {
  return item.state === "failed" || Date.now() - Date.parse(item.at) > STALE_MS;
}

function parsed(kept: string | null): Outgoing | null {
  try {
    return JSON.parse(kept ?? "null") as Outgoing | null;
  } catch {
    return null;
  }
}
