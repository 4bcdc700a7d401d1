import type { Shown } from "../contract";

/** The messages in the order in which they are shown, each key once. */
export class Thread {
  #order: string[] = [];
  readonly #byKey = new Map<string, Shown>();
  /** A message that took another's place is known under that one's key. */
  readonly #alias = new Map<string, string>();
  #list: readonly Shown[] = [];
  #newest: string | null = null;
  /** Presses that turned a page in place: the page is their answer, and would stand above them. */
  readonly #turned = new Set<string>();

  get list(): readonly Shown[] {
    return this.#list;
  }

  get oldest(): string | null {
    return this.#order[0] ?? null;
  }

  has(key: string): boolean {
    return this.#byKey.has(this.#placeOf(key)) || this.#turned.has(key);
  }

  /** Show `messages` after what is there; return those that were not there in just this state. */
  add(messages: readonly Shown[]): Shown[] {
    const fresh = messages.filter((message) => this.#put(message, "end"));
    this.#refresh();
    return fresh;
  }

  /** Show `messages`, the oldest first, before what is there. */
  addEarlier(messages: readonly Shown[]): void {
    for (const message of messages.toReversed()) this.#put(message, "start");
    this.#refresh();
  }

  clear(): void {
    this.#order = [];
    this.#newest = null;
    this.#byKey.clear();
    this.#alias.clear();
    this.#turned.clear();
    this.#refresh();
  }

  /** The hotel's newest word: only its buttons can be pressed. */
  get newestOfHotel(): Shown | null {
    return (this.#newest !== null && this.#byKey.get(this.#newest)) || null;
  }

  #placeOf(key: string): string {
    return this.#alias.get(key) ?? key;
  }

  #put(message: Shown, where: "start" | "end"): boolean {
    if (this.#turned.has(message.key)) return false;
    if (message.replaces && message.answers) this.#turn(`guest-${message.answers}`);
    const place = this.#placeOf(message.replaces ?? message.key);
    if (place !== message.key) this.#alias.set(message.key, place);
    const known = this.#byKey.get(place);
    if (known && where === "start") return false;
    // What moves on in place keeps its time: it stands among the messages of that hour.
    const at = known && place !== message.key ? known.at : message.at;
    const shown = { ...message, key: place, at };
    if (JSON.stringify(known) === JSON.stringify(shown)) return false;
    this.#byKey.set(place, shown);
    if (where === "end" && isWordOfHotel(shown, known !== undefined)) this.#newest = place;
    if (!known) {
      if (where === "end") this.#order.push(place);
      else this.#order.unshift(place);
    }
    return true;
  }

  #turn(press: string): void {
    this.#turned.add(press);
    this.#byKey.delete(press);
    this.#order = this.#order.filter((key) => key !== press);
  }

  #refresh(): void {
    this.#list = this.#order.map((key) => this.#byKey.get(key)).filter((shown) => shown !== undefined);
  }
}

/** An order that moves on in place asks nothing, and takes no question's buttons away. */
function isWordOfHotel({ author, buttons, cards }: Shown, inPlace: boolean): boolean {
  return (author === "bot" || author === "staff") && (!inPlace || buttons.length > 0 || cards.length > 0);
}
