const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/** Waits longer each time, by chance a little more or less, so that a thousand browsers do not come back at once. */
export class Backoff {
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  reset(): void {
    this.#tries = 0;
    this.cancel();
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** Call `again` after the next wait, or after `ms`. */
  after(again: () => void, ms?: number): void {
    this.cancel();
    const wait = ms ?? Math.min(FIRST_MS * 2 ** this.#tries++, LONGEST_MS) * (0.75 + Math.random() / 2);
    this.#timer = setTimeout(again, wait);
  }
}
