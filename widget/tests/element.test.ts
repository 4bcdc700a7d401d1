import { beforeEach, expect, test, vi } from "vitest";
import { type Api, type Page, Refused } from "../src/api";
import type { Config } from "../src/contract";
import { Chat, type ChatEvents } from "../src/conversation/chat";
import { BellhopChat } from "../src/element";
import { Emitter } from "../src/emitter";
import { readOptions } from "../src/options";
import { Storage } from "../src/storage";
import { KEYS } from "../src/words";
import { shown } from "./kit";

const CONFIG: Config = {
  property: "demo",
  locale: "ru",
  locales: [{ code: "ru", name: "Русский", dir: "ltr" }],
  words: Object.fromEntries(KEYS.map((key) => [key, key])),
  hotel: { name: "Alder House", phone: null },
  room: null,
  time_zone: "Europe/Moscow",
  photo: { max_bytes: 1, types: [] },
  telegram: false,
};

class NoEvents extends EventTarget {
  readonly readyState = 1;
  close(): void {}
}

function optionsOf(attributes: Record<string, string>): ReturnType<typeof readOptions> {
  const script = document.createElement("script");
  script.setAttribute("src", "https://chat.example/widget.js");
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(`data-${name}`, value);
  return readOptions(script);
}

async function chatWith(history: Page["messages"]): Promise<BellhopChat> {
  const api = {
    origin: "https://chat.example",
    url: (path: string) => `https://chat.example${path}`,
    events: () => "https://chat.example/api/events",
    config: () => Promise.resolve(CONFIG),
    history: () => Promise.resolve({ messages: history, cursor: null }),
  } as unknown as Api;
  const chat = new Chat(optionsOf({ property: "demo" }), api, new Storage("t."), new Emitter<ChatEvents>());
  const element = document.createElement("bellhop-chat") as BellhopChat;
  element.show(chat);
  document.body.append(element);
  await chat.begin();
  element.open();
  await chat.connect();
  await element.updateComplete;
  return element;
}

beforeEach(() => {
  vi.stubGlobal("EventSource", NoEvents);
  if (!customElements.get("bellhop-chat")) customElements.define("bellhop-chat", BellhopChat);
});

test("a message is text, whatever it looks like", async () => {
  const evil = '<img src=x onerror="alert(1)"><b>bold</b>';
  const element = await chatWith([shown("told-1", { text: evil, author: "staff", by: "<i>Anna</i>" })]);
  const bubble = element.shadowRoot?.querySelector(".bubble");
  expect(bubble?.textContent).toContain(evil);
  expect([...(bubble?.children ?? [])].map((child) => child.className)).toEqual(["unseen"]);
  expect(element.shadowRoot?.querySelector(".name b")?.children.length).toBe(0);
});

test("the dialog speaks the guest's language and says whose it is", async () => {
  const element = await chatWith([]);
  expect(element.shadowRoot?.querySelector("#root")?.getAttribute("lang")).toBe("ru");
  expect(element.shadowRoot?.querySelector("[role=dialog]")?.getAttribute("aria-label")).toBe("chat_with");
  expect(element.shadowRoot?.querySelector("[role=log]")).not.toBeNull();
});

test("the announcer stands in the page, not in the shadow", async () => {
  await chatWith([]);
  expect(document.querySelector("body > [role=status][aria-live=polite]")).not.toBeNull();
});

test("attributes that are not understood count as not given", () => {
  expect(optionsOf({ property: "demo", position: "top", theme: "pink", open: "false" })).toMatchObject({
    origin: "https://chat.example",
    position: "bottom-right",
    theme: "auto",
    open: false,
  });
});

test("a gateway that is restarting is worth another try, one that refuses is not", () => {
  expect([429, 500, 502, 503].map((status) => new Refused(status, "", null, null).passes)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([400, 403, 404, 413, 422].some((status) => new Refused(status, "", null, null).passes)).toBe(false);
});
