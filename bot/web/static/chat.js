"use strict";

// The plain page: shows the conversation, sends what is typed or pressed. All text is set as text, never as markup.
const messages = document.getElementById("messages");
const waiting = document.getElementById("waiting");
const offline = document.getElementById("offline");
const form = document.getElementById("form");
const input = document.getElementById("text");
const words = document.body.dataset;
const shown = new Set();
let last = 0;
let patience;

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function scrollDown() {
  messages.lastElementChild?.scrollIntoView({ block: "end" });
}

// The hotel's clock and the hotel's hours count, wherever the browser is.
const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
  hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: words.timeZone,
});

function stamp(item, at) {
  const time = item?.querySelector("time");
  if (!time || time.dateTime) return;
  time.dateTime = at;
  time.textContent = clock.format(new Date(at));
}

// Addresses become links; everything else stays text.
function withLinks(text) {
  return text.split(/(https?:\/\/[^\s]+[^\s.,;:!?)]|(?<!\S)\/tour\/[\w-]+)/).map((part, i) => {
    if (i % 2 === 0) return part;
    const link = element("a", "", part);
    link.href = part;
    link.rel = "noopener";
    link.target = "_blank";
    return link;
  });
}

function show(message) {
  if (shown.has(message.key)) return null;
  shown.add(message.key);
  const item = element("li", message.author);
  const bubble = element("p", "bubble");
  bubble.append(...withLinks(message.text));
  item.append(bubble, element("time"));
  item.id = message.key;
  if (message.at) stamp(item, message.at);
  if (message.answers) stamp(document.getElementById(`guest-${message.answers}`), message.at);
  if (message.buttons?.length) item.append(choices(message.buttons));
  messages.append(item);
  if (message.outbox) last = Math.max(last, message.outbox);
  scrollDown();
  return item;
}

function choices(buttons) {
  const row = element("div", "choices");
  for (const { token, label } of buttons) {
    const button = element("button", "", label);
    button.type = "button";
    button.addEventListener("click", () => {
      for (const other of row.children) other.disabled = true;
      send({ choice: token }, label);
    });
    row.append(button);
  }
  return row;
}

// crypto.randomUUID exists on secure pages only; a hotel may try this one over plain HTTP.
function freshId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16).padStart(2, "0")).join("");
}

function wait(on) {
  clearTimeout(patience);
  waiting.hidden = !on;
  if (on) {
    waiting.scrollIntoView({ block: "end" });
    patience = setTimeout(() => wait(false), 10000);
  }
}

function send(what, text) {
  const id = freshId();
  const item = show({ key: `guest-${id}`, author: "guest", text });
  deliver(item, { id, ...what });
}

// The id stays the same when a message is sent again, so that it can never count twice.
async function deliver(item, body) {
  wait(true);
  try {
    const answer = await fetch("/api/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return;
    const said = await answer.json().catch(() => ({}));
    const reason = answer.status === 413 ? words.tooLarge : said.message;
    offerAgain(item, body, reason ?? words.notSent);
  } catch {
    offerAgain(item, body, words.notSent);
  }
}

function offerAgain(item, body, reason) {
  wait(false);
  const again = element("button", "failed", reason);
  again.type = "button";
  again.addEventListener("click", () => {
    again.remove();
    deliver(item, body);
  });
  item.append(again);
  scrollDown();
}

function listen() {
  const events = new EventSource(`/api/events?after=${last}`);
  events.addEventListener("message", (event) => {
    wait(false);
    show(JSON.parse(event.data));
  });
  events.addEventListener("open", () => (offline.hidden = true));
  events.addEventListener("error", () => {
    offline.hidden = false;
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}

async function begin() {
  try {
    const answer = await fetch("/api/history");
    for (const message of await answer.json()) show(message);
    listen();
  } catch {
    offline.hidden = false;
    setTimeout(begin, 3000);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) return;
  input.value = "";
  input.style.height = "";
  send({ text }, text);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
input.addEventListener("input", () => {
  input.style.height = "";
  input.style.height = `${input.scrollHeight}px`;
});
begin();
