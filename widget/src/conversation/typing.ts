const PATIENCE_MS = 10_000;

/** The dots: from the guest's message until its answer, but never for longer than ten seconds. */
export class Typing {
  #awaited: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  get on(): boolean {
    return this.#awaited !== null;
  }

  begin(id: string): void {
    clearTimeout(this.#timer);
    this.#awaited = id;
    this.#timer = setTimeout(() => this.stop(), PATIENCE_MS);
    this.changed();
  }

  /** An answer to one that another followed leaves the dots on. */
  answered(id: string): void {
    if (id === this.#awaited) this.stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#awaited === null) return;
    this.#awaited = null;
    this.changed();
  }
}
