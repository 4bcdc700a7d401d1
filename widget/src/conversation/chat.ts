import { type Api, HISTORY_PAGE, Refused } from "../api";
import type { Config, Sent, Shown, UploadedPhoto } from "../contract";
import type { Emitter } from "../emitter";
import { type Options, wishedLocale } from "../options";
import { untilAnswered } from "../patience";
import { Tray } from "../photos/tray";
import type { Storage } from "../storage";
import { type Say, sayer } from "../words";
import { outgoing, shownOf } from "./outgoing";
import { Queue } from "./queue";
import { Stream } from "./stream";
import { Thread } from "./thread";
import { Typing } from "./typing";
import { Unread } from "./unread";

export interface ChatEvents {
  changed: undefined;
  /** A message came or changed while the page was open. */
  message: Shown;
  unread: number;
  /** The guest wrote something. */
  wrote: undefined;
}

const LOCALE = "locale";
/** Set once this browser has a conversation: others cost the gateway one request a page, until the chat is opened. */
const BEGUN = "begun";
const PATIENCE_WITH_CONNECTION_MS = 1500;

/** The conversation as the views show it, and all that a guest can do with it. */
export class Chat {
  readonly thread = new Thread();
  readonly typing = new Typing(() => this.#changed());
  readonly queue: Queue;
  readonly tray: Tray;
  config: Config | null = null;
  say: Say = sayer({});
  connected = true;
  /** There are messages before the oldest that is shown. */
  hasEarlier = false;
  loadingEarlier = false;
  /** The history has been shown, be it empty. */
  ready = false;
  /** Something went wrong and the guest should know. */
  trouble: string | null = null;
  #attended = false;
  #connecting: Promise<boolean> | null = null;
  #disconnected: ReturnType<typeof setTimeout> | undefined;
  readonly #unread: Unread;
  readonly #stream: Stream;

  constructor(
    readonly options: Options,
    readonly api: Api,
    private readonly storage: Storage,
    readonly events: Emitter<ChatEvents>,
  ) {
    this.#unread = new Unread(storage);
    this.queue = new Queue(storage, {
      send: (sent) => this.#send(sent),
      changed: () => this.#changed(),
      delivered: (item) => this.#show([shownOf(item)]),
    });
    this.tray = new Tray(
      (id) => api.url(`/api/photos?id=${id}`),
      () => this.config?.photo ?? { max_bytes: 0, types: [] },
      () => this.#changed(),
    );
    this.#stream = new Stream({
      url: (cursor) => api.events(cursor),
      message: (shown) => this.#heard(shown),
      session: () => void this.attempt(() => this.restart()),
      state: (open) => this.#connection(open),
    });
  }

  get unread(): number {
    return this.#unread.count;
  }

  /** Learn what the hotel offers; raises Refused if this page or property may not have the chat. */
  async begin(): Promise<void> {
    await this.#configure();
    if (this.config?.room || this.storage.get(BEGUN) || this.queue.items.length) void this.connect();
  }

  /** Fetch the history and listen; once, whoever asks. */
  async connect(): Promise<void> {
    this.#connecting ??= this.attempt(() => this.#connect());
    if (!(await this.#connecting)) this.#connecting = null;
  }

  /** Another session, another language: everything anew. */
  async restart(): Promise<void> {
    await this.#configure();
    this.#connecting = null;
    await this.connect();
  }

  /** The chat is open and looked at, or not. */
  attend(attended: boolean): void {
    this.#attended = attended;
    if (attended) this.#read();
  }

  write(text: string): void {
    const photos = this.tray.take();
    if (text.trim() || photos.length) this.#put(text.trim(), null, photos);
  }

  press(token: string, label: string): void {
    this.#put(label, token, []);
  }

  async earlier(): Promise<void> {
    const oldest = this.thread.oldest;
    if (!this.hasEarlier || this.loadingEarlier || oldest === null) return;
    this.loadingEarlier = true;
    try {
      const { messages } = await this.api.history(oldest);
      this.hasEarlier = messages.length >= HISTORY_PAGE;
      this.thread.addEarlier(messages);
    } catch {
      // the button stays, and can be pressed again
    }
    this.loadingEarlier = false;
    this.#changed();
  }

  /** The guest speaks `locale` from now on. */
  async setLocale(locale: string): Promise<void> {
    this.storage.set(LOCALE, locale);
    await this.attempt(async () => {
      await this.api.choose(locale);
      await this.restart();
    });
  }

  async setGuestToken(token: string): Promise<void> {
    await this.attempt(async () => {
      await this.api.openGuest(token);
      await this.restart();
    });
  }

  /** Do `something`, and say so if it fails; return whether it went well. */
  async attempt(something: () => Promise<void>): Promise<boolean> {
    this.trouble = null;
    try {
      await something();
      return true;
    } catch (error) {
      this.trouble = (error instanceof Refused && error.sentence) || this.say("failed");
      return false;
    } finally {
      this.#changed();
    }
  }

  report(trouble: string | null): void {
    this.trouble = trouble;
    this.#changed();
  }

  async #configure(): Promise<void> {
    this.config = await untilAnswered(() => this.api.config(wishedLocale(this.storage.get(LOCALE), this.options)));
    this.say = sayer(this.config.words);
    this.#changed();
  }

  async #connect(): Promise<void> {
    const { messages, cursor } = await untilAnswered(() => this.api.history());
    this.hasEarlier = messages.length >= HISTORY_PAGE;
    this.ready = true;
    this.thread.clear();
    this.#show(messages);
    this.#unread.note(messages);
    this.#read();
    this.events.emit("unread", this.unread);
    this.#stream.start(cursor);
    this.queue.flush();
  }

  async #send(sent: Sent): Promise<void> {
    // A person answers when they can; dots would promise it now.
    if (this.thread.newestOfHotel?.author !== "staff") this.typing.begin(sent.id);
    try {
      await this.api.send(sent);
    } catch (error) {
      this.typing.stop();
      throw error;
    }
  }

  #put(label: string, choice: string | null, photos: UploadedPhoto[]): void {
    this.storage.set(BEGUN, "1");
    this.trouble = null;
    this.events.emit("wrote", undefined);
    this.queue.put(outgoing(label, choice, photos));
  }

  #show(messages: readonly Shown[]): Shown[] {
    const fresh = this.thread.add(messages);
    for (const { key, answers } of messages) {
      if (key.startsWith("guest-")) this.queue.settle(key.slice("guest-".length));
      if (answers) this.typing.answered(answers);
    }
    this.#changed();
    return fresh;
  }

  #heard(shown: Shown): void {
    this.storage.set(BEGUN, "1");
    for (const message of this.#show([shown])) {
      this.#unread.note([message]);
      this.#read();
      this.events.emit("message", message);
      this.events.emit("unread", this.unread);
    }
  }

  #read(): void {
    if (!this.#attended || !this.ready) return;
    const before = this.unread;
    this.#unread.clear(this.thread.list);
    if (before) this.events.emit("unread", 0);
    this.#changed();
  }

  #connection(open: boolean): void {
    clearTimeout(this.#disconnected);
    if (open) {
      this.connected = true;
      this.queue.flush();
    } else {
      // A blink is not worth a word.
      this.#disconnected = setTimeout(() => {
        this.connected = false;
        this.#changed();
      }, PATIENCE_WITH_CONNECTION_MS);
    }
  }

  #changed(): void {
    this.events.emit("changed", undefined);
  }
}
