import { Api, Refused } from "./api";
import { Chat, type ChatEvents } from "./conversation/chat";
import { BellhopChat } from "./element";
import { Emitter } from "./emitter";
import { interfaceOf, type Bellhop } from "./interface";
import { type Options, readOptions } from "./options";
import { Storage } from "./storage";

declare global {
  interface Window {
    Bellhop?: Bellhop;
  }
}

const TAG = "bellhop-chat";
// A module script has no currentScript; it is found by its name.
const SCRIPT = (document.currentScript ??
  document.querySelector('script[src*="/widget.js"]')) as HTMLScriptElement | null;

function start(script: HTMLScriptElement): void {
  customElements.define(TAG, BellhopChat);
  const options = readOptions(script);
  const events = new Emitter<ChatEvents>();
  const storage = new Storage(`bellhop.${new URL(options.origin).host}.${options.property}.`);
  const chat = new Chat(options, new Api(options.origin, options.property), storage, events);
  const element = document.createElement(TAG) as BellhopChat;
  chat.begin().catch((error: unknown) => {
    element.leave();
    const why = error instanceof Refused ? ` (${error.code || error.status})` : "";
    console.warn(`Bellhop: no chat for the property "${options.property}" on this page${why}`);
  });
  whenThereIsABody(() => {
    place(element, script, options);
    element.show(chat);
    window.Bellhop = interfaceOf(element, chat, events);
    dispatchEvent(new Event("bellhop:ready"));
  });
}

/** A page of its own: where the script stands. Else at the end of the body, whatever the page does with its parts. */
function place(element: BellhopChat, script: HTMLScriptElement, { mode }: Options): void {
  if (mode === "page" && document.body.contains(script)) script.after(element);
  else document.body.append(element);
}

function whenThereIsABody(act: () => void): void {
  if (document.body) act();
  else document.addEventListener("DOMContentLoaded", act, { once: true });
}

// Loaded twice is once.
if (SCRIPT && !customElements.get(TAG)) start(SCRIPT);
