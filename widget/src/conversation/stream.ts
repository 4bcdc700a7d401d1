import { Backoff } from "../backoff";
import type { Shown } from "../contract";

export interface StreamHooks {
  url: (cursor: string | null) => string;
  message: (shown: Shown) => void;
  session: () => void;
  state: (open: boolean) => void;
}

const HIDDEN_PATIENCE_MS = 60_000;
const HEARTBEAT_MS = 10_000;
/** A heartbeat that late means that the computer slept, and that the connection may be dead without saying so. */
const SLEPT_MS = 30_000;

/** The gateway's news, from where we left off, through sleep, lost networks and restarts. */
export class Stream {
  #source: EventSource | null = null;
  #cursor: string | null = null;
  #running = false;
  #beat = Date.now();
  #hidden: ReturnType<typeof setTimeout> | undefined;
  readonly #backoff = new Backoff();

  constructor(private readonly hooks: StreamHooks) {}

  /** Listen from `cursor` on. */
  start(cursor: string | null): void {
    this.#cursor = cursor;
    if (!this.#running) this.#watch();
    this.#running = true;
    this.#backoff.reset();
    this.#open();
  }

  /** Connect anew, now. */
  refresh(): void {
    if (!this.#running) return;
    this.#backoff.reset();
    this.#open();
  }

  #watch(): void {
    addEventListener("online", () => this.refresh());
    addEventListener("offline", () => this.hooks.state(false));
    addEventListener("pageshow", (event) => event.persisted && this.refresh());
    document.addEventListener("visibilitychange", () => this.#seen());
    setInterval(() => this.#heartbeat(), HEARTBEAT_MS);
  }

  /** A browser has six connections to a host: a page that nobody looks at gives its one back. */
  #seen(): void {
    clearTimeout(this.#hidden);
    if (document.visibilityState === "hidden") this.#hidden = setTimeout(() => this.#close(), HIDDEN_PATIENCE_MS);
    else if (this.#source?.readyState !== EventSource.OPEN) this.refresh();
  }

  #heartbeat(): void {
    const late = Date.now() - this.#beat;
    this.#beat = Date.now();
    if (late > SLEPT_MS && document.visibilityState === "visible") this.refresh();
  }

  #close(): void {
    this.#backoff.cancel();
    this.#source?.close();
    this.#source = null;
  }

  #open(): void {
    this.#close();
    const source = new EventSource(this.hooks.url(this.#cursor), { withCredentials: true });
    this.#source = source;
    source.addEventListener("open", () => {
      this.#backoff.reset();
      this.hooks.state(true);
    });
    source.addEventListener("message", (event) => {
      this.#cursor = event.lastEventId || this.#cursor;
      this.hooks.message(JSON.parse(event.data as string) as Shown);
    });
    source.addEventListener("session", () => this.hooks.session());
    source.addEventListener("error", () => {
      if (source !== this.#source) return;
      this.hooks.state(false);
      // The browser's own retries stop at an HTTP error, and never grow: ours do neither.
      source.close();
      this.#backoff.after(() => this.#open());
    });
  }
}
