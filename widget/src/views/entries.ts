import type { Shown } from "../contract";
import type { Clock } from "../looks/clock";

export interface MessageEntry {
  kind: "message";
  key: string;
  shown: Shown;
  /** The same one speaks on. */
  continues: boolean;
  /** The last before somebody else speaks: it carries the time. */
  last: boolean;
}

export interface DayEntry {
  kind: "day";
  key: string;
  day: string;
}

export type Entry = MessageEntry | DayEntry;

const ONE_BREATH_MS = 5 * 60_000;

/** The messages with the days between them, grouped by who speaks. */
export function entries(messages: readonly Shown[], clock: Clock): Entry[] {
  return messages.flatMap((shown, i): Entry[] => {
    const before = messages[i - 1];
    const after = messages[i + 1];
    const newDay = !before || clock.dayKey(before.at) !== clock.dayKey(shown.at);
    const entry: MessageEntry = {
      kind: "message",
      key: shown.key,
      shown,
      continues: !!before && belong(before, shown, clock),
      last: !after || !belong(shown, after, clock),
    };
    const day: DayEntry = { kind: "day", key: `day-${shown.key}`, day: clock.day(shown.at) };
    return newDay ? [day, entry] : [entry];
  });
}

function belong(one: Shown, next: Shown, clock: Clock): boolean {
  const gap = Date.parse(next.at) - Date.parse(one.at);
  const sameSpeaker = one.author === next.author && one.by === next.by && one.channel === next.channel;
  return sameSpeaker && gap < ONE_BREATH_MS && clock.dayKey(one.at) === clock.dayKey(next.at);
}
