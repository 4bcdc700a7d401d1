import type { Config, Sent, Shown } from "./contract";

/** The gateway answered, and the answer is no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** In the guest's language, may be shown. */
    readonly sentence: string | null,
    readonly retryAfterSeconds: number | null,
  ) {
    super(`${status} ${code}`);
  }

  /** A gateway that is being restarted, or asks for patience, is worth another try. */
  get passes(): boolean {
    return this.status === 408 || this.status === 425 || this.status === 429 || this.status >= 500;
  }
}

/** The gateway could not be reached at all. */
export class Unreachable extends Error {}

export interface Page {
  messages: Shown[];
  /** Where the stream goes on from. */
  cursor: string | null;
}

export const HISTORY_PAGE = 50;
const SESSION_CHANGES_MS = 1000;

export class Api {
  constructor(
    readonly origin: string,
    readonly property: string,
  ) {}

  url(path: string): string {
    return new URL(path, this.origin).href;
  }

  events(cursor: string | null): string {
    return this.url("/api/events" + (cursor === null ? "" : `?after=${encodeURIComponent(cursor)}`));
  }

  async config(lang: string): Promise<Config> {
    const query = new URLSearchParams({ property: this.property, lang });
    const path = `/api/widget?${query}`;
    try {
      return await this.#configAt(path);
    } catch (error) {
      if (!(error instanceof Unreachable && (await this.#isThere(path)))) throw error;
    }
    try {
      return await this.#configAt(path);
    } catch (error) {
      throw error instanceof Unreachable ? new Refused(403, "foreign_origin", null, null) : error;
    }
  }

  async history(before?: string): Promise<Page> {
    const query = new URLSearchParams({ limit: String(HISTORY_PAGE), ...(before ? { before } : {}) });
    const answer = await this.#ask(`/api/history?${query}`);
    return { messages: (await answer.json()) as Shown[], cursor: answer.headers.get("X-Cursor") };
  }

  async send(sent: Sent): Promise<void> {
    await this.#post("/api/messages", sent);
  }

  async openGuest(token: string): Promise<void> {
    await this.#post("/api/session/guest", { token });
  }

  async choose(locale: string): Promise<void> {
    await this.#post("/api/session/locale", { locale });
  }

  async telegram(): Promise<string> {
    const answer = await this.#post("/api/session/telegram", {});
    return ((await answer.json()) as { url: string }).url;
  }

  async #configAt(path: string): Promise<Config> {
    return (await (await this.#ask(path)).json()) as Config;
  }

  /** A browser hides from a page of a foreign site that it was refused: there is a gateway, yet no answer. */
  async #isThere(path: string): Promise<boolean> {
    const unread: RequestInit = { mode: "no-cors", credentials: "omit", cache: "no-store" };
    return fetch(this.url(path), unread).then(
      () => true,
      () => false,
    );
  }

  #post(path: string, body: object): Promise<Response> {
    return this.#ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await this.#askOnce(path, init);
    } catch (error) {
      // The session got a new address while this was under way: the browser has its cookie by now.
      if (!(error instanceof Refused && error.code === "session_over")) throw error;
      await new Promise((done) => setTimeout(done, SESSION_CHANGES_MS));
      return this.#askOnce(path, init);
    }
  }

  async #askOnce(path: string, init: RequestInit): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(this.url(path), { credentials: "include", ...init });
    } catch {
      throw new Unreachable(path);
    }
    if (!answer.ok) throw await refusal(answer);
    return answer;
  }
}

async function refusal(answer: Response): Promise<Refused> {
  const said = (await answer.json().catch(() => ({}))) as { error?: string; message?: string };
  const seconds = Number.parseInt(answer.headers.get("Retry-After") ?? "", 10);
  return new Refused(answer.status, said.error ?? "", said.message ?? null, Number.isNaN(seconds) ? null : seconds);
}
