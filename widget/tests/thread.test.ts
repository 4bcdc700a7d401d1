import { expect, test } from "vitest";
import type { Shown } from "../src/contract";
import { Thread } from "../src/conversation/thread";
import { shown } from "./kit";

const keys = (list: readonly Shown[]): string[] => list.map((message) => message.key);

test("messages stand in the order in which they came", () => {
  const thread = new Thread();
  thread.add([shown("told-1"), shown("told-2")]);
  thread.add([shown("told-3")]);
  expect(keys(thread.list)).toEqual(["told-1", "told-2", "told-3"]);
});

test("a second one of the same key takes the first one's place", () => {
  const thread = new Thread();
  thread.add([shown("guest-a", { text: "helo" }), shown("told-1")]);
  thread.add([shown("guest-a", { text: "hello" })]);
  expect(thread.list.map((message) => message.text)).toEqual(["hello", ""]);
});

test("what replaces a message stands in its place, and so does what replaces that", () => {
  const thread = new Thread();
  thread.add([shown("told-1", { text: "sent" }), shown("told-2")]);
  thread.add([shown("told-3", { text: "accepted", replaces: "told-1" })]);
  thread.add([shown("told-4", { text: "done", replaces: "told-3" })]);
  expect(keys(thread.list)).toEqual(["told-1", "told-2"]);
  expect(thread.list[0]?.text).toBe("done");
  expect(thread.has("told-4")).toBe(true);
});

test("what comes twice is not news", () => {
  const thread = new Thread();
  expect(thread.add([shown("told-1")])).toHaveLength(1);
  expect(thread.add([shown("told-1")])).toHaveLength(0);
  expect(thread.add([shown("told-1", { text: "changed" })])).toHaveLength(1);
});

test("earlier messages come before, in their order, and change nothing that is there", () => {
  const thread = new Thread();
  thread.add([shown("told-3", { text: "newer" })]);
  thread.addEarlier([shown("told-1"), shown("told-2"), shown("told-3", { text: "older" })]);
  expect(keys(thread.list)).toEqual(["told-1", "told-2", "told-3"]);
  expect(thread.list[2]?.text).toBe("newer");
});

test("what moves on in place keeps the time at which it stands", () => {
  const thread = new Thread();
  thread.add([shown("told-1", { at: "2027-03-11T23:50:00Z" })]);
  thread.add([shown("told-2", { at: "2027-03-12T00:20:00Z", replaces: "told-1" })]);
  expect(thread.list[0]?.at).toBe("2027-03-11T23:50:00Z");
});

test("only the hotel's newest word has buttons that can be pressed", () => {
  const thread = new Thread();
  thread.add([shown("told-1"), shown("told-2")]);
  thread.add([shown("guest-a", { author: "guest" }), shown("told-4", { author: "system" })]);
  expect(thread.newestOfHotel?.key).toBe("told-2");
  thread.add([shown("told-5", { replaces: "told-1" })]);
  expect(thread.newestOfHotel?.key).toBe("told-2");
  thread.add([shown("told-6", { replaces: "told-1", buttons: [{ token: "t", label: "Next page" }] })]);
  expect(thread.newestOfHotel?.key).toBe("told-1");
});

test("a press that turned a page in place is not shown below that page, whichever comes first", () => {
  const thread = new Thread();
  const press = shown("guest-a", { author: "guest" });
  thread.add([shown("told-1"), press]);
  thread.add([shown("told-2", { replaces: "told-1", answers: "a" })]);
  expect(keys(thread.list)).toEqual(["told-1"]);
  thread.add([press]);
  expect(keys(thread.list)).toEqual(["told-1"]);
  expect(thread.has("guest-a")).toBe(true);
});
