import type { Say } from "../words";

/** Hours and days as the hotel counts them, wherever the browser is. */
export class Clock {
  readonly #time: Intl.DateTimeFormat;
  readonly #date: Intl.DateTimeFormat;
  /** 2027-03-11: to compare days. */
  readonly #key: Intl.DateTimeFormat;

  constructor(
    locale: string,
    timeZone: string,
    private readonly say: Say,
  ) {
    this.#time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
    this.#date = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone });
    this.#key = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone });
  }

  time(at: string): string {
    return this.#time.format(new Date(at));
  }

  dayKey(at: string | number): string {
    return this.#key.format(new Date(at));
  }

  /** "Today", "Yesterday" or the date, as of `now`. */
  day(at: string, now = Date.now()): string {
    const key = this.dayKey(at);
    if (key === this.dayKey(now)) return this.say("today");
    if (key === this.dayKey(now - 24 * 3_600_000)) return this.say("yesterday");
    return this.#date.format(new Date(at));
  }
}
