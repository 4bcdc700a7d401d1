const NEAR_PX = 64;
/** What scrolls within this time after a hand was on it was scrolled by that hand, not by something that grew. */
const BY_HAND_MS = 1500;
const HANDS = ["wheel", "touchmove", "pointerdown", "keydown", "focusin"];

/** Keeps the newest message in sight as long as the guest has not scrolled away from it. */
export class Scroller {
  stuck = true;
  readonly #sizes = new ResizeObserver(() => this.settle());
  #log: HTMLElement | null = null;
  #top = 0;
  #touched = 0;

  constructor(private readonly moved: () => void) {}

  /** The guest has come to the oldest of what is shown. */
  get atTop(): boolean {
    return !this.stuck && this.#top < NEAR_PX;
  }

  watch(log: HTMLElement, thread: HTMLElement): void {
    if (log === this.#log) return;
    this.#sizes.disconnect();
    this.#log = log;
    log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    for (const hand of HANDS) log.addEventListener(hand, () => (this.#touched = Date.now()), { passive: true });
    this.#sizes.observe(log);
    this.#sizes.observe(thread);
  }

  toNewest(smooth = false): void {
    this.stuck = true;
    this.#log?.scrollTo({ top: this.#log.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  settle(): void {
    if (this.stuck) this.toNewest();
  }

  /** Run `grow`, which adds messages above, and keep in place what is being read. */
  async keepingPlace(grow: () => Promise<void>): Promise<void> {
    const log = this.#log;
    if (!log) return grow();
    this.stuck = false;
    const below = log.scrollHeight - log.scrollTop;
    await grow();
    log.scrollTop = log.scrollHeight - below;
    return undefined;
  }

  #scrolled(): void {
    const log = this.#log;
    if (!log) return;
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
    const wentUpByHand = log.scrollTop < this.#top && Date.now() - this.#touched < BY_HAND_MS;
    this.stuck = near || (this.stuck && !wentUpByHand);
    this.#top = log.scrollTop;
    this.moved();
  }
}
