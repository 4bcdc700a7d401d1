import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refused, Unreachable } from "../src/api";
import type { Sent } from "../src/contract";
import { Queue, STALE_MS } from "../src/conversation/queue";
import { Storage } from "../src/storage";
import { outgoing } from "./kit";

const storage = new Storage("test.");
let arrived: Sent[];
/** What stands in the way of the next messages; nothing lets them through. */
let obstacles: Error[];

function queue(): Queue {
  return new Queue(storage, {
    send: (sent) => {
      const obstacle = obstacles.shift();
      if (obstacle) return Promise.reject(obstacle);
      arrived.push(sent);
      return Promise.resolve();
    },
    changed: () => undefined,
    delivered: () => undefined,
  });
}

function ids(): string[] {
  return arrived.map((sent) => sent.id);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  arrived = [];
  obstacles = [];
});

afterEach(() => {
  vi.useRealTimers();
});

test("messages go out one after the other and are forgotten", async () => {
  const sending = queue();
  sending.put(outgoing("one"));
  sending.put(outgoing("two"));
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(["one", "two"]);
  expect(sending.items).toEqual([]);
  expect(storage.names()).toEqual([]);
});

test("without a connection a message waits and goes out later under the same id, before the next", async () => {
  obstacles = [new Unreachable("/"), new Unreachable("/")];
  const sending = queue();
  sending.put(outgoing("one"));
  sending.put(outgoing("two"));
  await vi.advanceTimersByTimeAsync(10);
  expect(sending.items.map((item) => item.state)).toEqual(["waiting", "waiting"]);
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(["one", "two"]);
});

test("a message outlives the page", async () => {
  obstacles = [new Unreachable("/")];
  queue().put(outgoing("one"));
  await vi.advanceTimersByTimeAsync(10);
  const after = queue();
  expect(after.items.map((item) => item.id)).toEqual(["one"]);
  after.flush();
  await vi.runAllTimersAsync();
  expect(new Set(ids())).toEqual(new Set(["one"]));
});

test("a wish from long ago is not sent unasked", async () => {
  storage.set("queue.old", JSON.stringify(outgoing("old", { at: new Date(Date.now() - STALE_MS - 1).toISOString() })));
  const sending = queue();
  sending.flush();
  await vi.runAllTimersAsync();
  expect(ids()).toEqual([]);
  sending.retry("old");
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(["old"]);
});

test("a refused message says why and does not hold up the next", async () => {
  obstacles = [new Refused(422, "no", "Too long.", null)];
  const sending = queue();
  sending.put(outgoing("one"));
  sending.put(outgoing("two"));
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(["two"]);
  expect(sending.items.map(({ state, reason }) => [state, reason])).toEqual([["failed", "Too long."]]);
});

test("a gateway that asks for patience gets it", async () => {
  obstacles = [new Refused(429, "too_many", null, 20)];
  const sending = queue();
  sending.put(outgoing("one"));
  await vi.advanceTimersByTimeAsync(19_000);
  expect(ids()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(ids()).toEqual(["one"]);
});

test("a gateway that stays broken is given up, and the guest may try again", async () => {
  obstacles = Array.from({ length: 5 }, () => new Refused(500, "", null, null));
  const sending = queue();
  sending.put(outgoing("one"));
  await vi.runAllTimersAsync();
  expect(sending.items[0]?.state).toBe("failed");
  sending.retry("one");
  await vi.runAllTimersAsync();
  expect(ids()).toEqual(["one"]);
});

test("what the gateway is known to have is not sent again", async () => {
  obstacles = [new Unreachable("/")];
  const sending = queue();
  sending.put(outgoing("one"));
  await vi.advanceTimersByTimeAsync(10);
  sending.settle("one");
  await vi.runAllTimersAsync();
  expect(ids()).toEqual([]);
});

test("a pressed button is sent as a choice, photos by their names", async () => {
  const sending = queue();
  sending.put(outgoing("button", { choice: "token", label: "Yes" }));
  sending.put(outgoing("photo", { label: "", photos: [{ photo: "p1", url: "/p", width: 1, height: 1 }] }));
  await vi.runAllTimersAsync();
  expect(arrived).toEqual([
    { id: "button", choice: "token" },
    { id: "photo", photos: ["p1"] },
  ]);
});
