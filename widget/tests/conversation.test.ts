import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Typing } from "../src/conversation/typing";
import { Unread } from "../src/conversation/unread";
import { Storage } from "../src/storage";
import { entries } from "../src/views/entries";
import { Clock } from "../src/looks/clock";
import { sayer } from "../src/words";
import { shown } from "./kit";

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
});

test("the dots stop with the answer to the newest message, not to an earlier one", () => {
  const typing = new Typing(() => undefined);
  typing.begin("one");
  typing.begin("two");
  typing.answered("one");
  expect(typing.on).toBe(true);
  typing.answered("two");
  expect(typing.on).toBe(false);
});

test("the dots stop after ten seconds without an answer", () => {
  const typing = new Typing(() => undefined);
  typing.begin("one");
  vi.advanceTimersByTime(10_000);
  expect(typing.on).toBe(false);
});

test("unread is what the hotel said since it was last read, in this and in later visits", () => {
  const old = shown("told-1", { at: "2027-03-11T10:00:00Z" });
  const fresh = shown("told-2", { at: "2027-03-11T11:00:00Z" });
  const first = new Unread(new Storage("test."));
  first.note([old, shown("guest-a", { author: "guest", at: "2030-01-01T00:00:00Z" })]);
  expect(first.count).toBe(1);
  first.clear([old, shown("guest-a", { author: "guest", at: "2030-01-01T00:00:00Z" })]);
  const later = new Unread(new Storage("test."));
  later.note([old, fresh]);
  expect(later.count).toBe(1);
});

test("days part the conversation, and one breath of one speaker is one group", () => {
  const clock = new Clock("en", "UTC", sayer({}));
  const list = entries(
    [
      shown("told-1", { at: "2027-03-10T23:59:00Z" }),
      shown("told-2", { at: "2027-03-11T00:01:00Z" }),
      shown("told-3", { at: "2027-03-11T00:02:00Z" }),
      shown("told-4", { at: "2027-03-11T00:03:00Z", author: "staff", by: "Anna" }),
    ],
    clock,
  );
  const told = list.map((entry) => (entry.kind === "day" ? "day" : `${entry.continues} ${entry.last}`));
  expect(told).toEqual(["day", "false true", "day", "false false", "true true", "false true"]);
});
