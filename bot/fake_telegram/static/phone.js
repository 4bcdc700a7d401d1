// A phone in the browser: it asks the fake what its person sees, and tells it what the person does.

import { drawn } from "./messages.js";
import { element } from "./words.js";

const at = (id) => document.getElementById(id);
let me = Number(sessionStorage.getItem("phone")) || 0;
let editing = null;
let seenAnswers = null;
let drawnMessages = "";

async function ask(path, body) {
  const init = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`/phone/people${path}`, init);
  if (response.status === 422) toast((await response.json()).error ?? "This is not possible");
  return response;
}

const act = (name, more = {}) => ask(`/${me}`, { act: name, ...more });

function toast(text) {
  at("toast").textContent = text;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => (at("toast").textContent = ""), 4000);
}

const on = {
  press: (message, button, key) => {
    key.disabled = true;
    setTimeout(() => (key.disabled = false), 1000);
    act("press", { message_id: message.message_id, data: button.callback_data });
  },
  edit: (message) => {
    editing = message;
    at("editing").hidden = false;
    at("text").value = message.text;
    at("text").focus();
  },
  command: (text) => act("write", { text }),
  link: (address) => {
    if (/^(https?:\/\/(t|telegram)\.me\/|tg:)/.test(address)) act("link", { link: address });
    else if (/^https?:/.test(address)) window.open(address, "_blank", "noopener");
  },
};

function show(view) {
  document.title = `${view.person} · ${view.bot}`;
  at("bot").textContent = view.bot;
  document.querySelector(".face").dataset.letter = view.bot[0];
  const blocked = view.standing === "blocked";
  at("state").textContent = blocked ? "blocked" : view.typing ? "typing…" : `bot · @${view.username}`;
  at("block").textContent = blocked ? "Unblock the bot" : "Block the bot";
  at("block").dataset.act = blocked ? "unblock" : "block";
  at("start").hidden = view.messages.length > 0 && !blocked;
  at("start").textContent = blocked ? "UNBLOCK AND RESTART" : "START";
  at("form").hidden = !at("start").hidden;
  at("description").textContent = view.messages.length ? "" : view.description;
  at("menu").hidden = !view.commands.length;
  at("commands").replaceChildren(...view.commands.map(commandButton));
  at("keyboard").replaceChildren(...view.keyboard.map(replyRow));
  showMessages(view);
  showAnswers(view.answers);
}

function showMessages(view) {
  const now = JSON.stringify([view.messages, view.reactions]);
  if (now === drawnMessages) return;
  drawnMessages = now;
  const main = document.querySelector("main");
  at("messages").replaceChildren(
    ...view.messages.map((one) => drawn(one, view.reactions[one.message_id], on)),
  );
  main.scrollTop = main.scrollHeight;
}

function showAnswers(answers) {
  const fresh = seenAnswers ? answers.filter((one) => !seenAnswers.has(one.query)) : [];
  seenAnswers = new Set(answers.map((one) => one.query));
  for (const { text, alert } of fresh) {
    if (text && alert) {
      at("alert").querySelector("p").textContent = text;
      at("alert").showModal();
    } else if (text) toast(text);
  }
}

function commandButton({ command, description }) {
  const button = element("button");
  button.append(element("b", "", `/${command}`), element("span", "", description));
  button.addEventListener("click", () => {
    openMenu(false);
    act("write", { text: `/${command}` });
  });
  return button;
}

function replyRow(labels) {
  const row = element("div", "row");
  for (const label of labels) {
    const key = element("button", "", label);
    key.addEventListener("click", () => act("write", { text: label }));
    row.append(key);
  }
  return row;
}

function openMenu(open) {
  at("commands").hidden = !open;
  at("menu").setAttribute("aria-expanded", String(open));
}

async function send() {
  const text = at("text").value.trim();
  if (!text) return;
  const done = editing ? await act("edit", { message_id: editing.message_id, text }) : await act("write", { text });
  if (done.ok) stopEditing();
}

function stopEditing() {
  editing = null;
  at("editing").hidden = true;
  at("text").value = "";
}

const base64 = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

function listen() {
  at("form").addEventListener("submit", (event) => (event.preventDefault(), send()));
  at("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) (event.preventDefault(), send());
  });
  at("link-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if ((await act("link", { link: at("link").value.trim() })).ok) at("link").value = "";
  });
  at("menu").addEventListener("click", () => openMenu(at("commands").hidden));
  at("keep").addEventListener("click", stopEditing);
  at("start").addEventListener("click", () => act("start"));
  at("where").addEventListener("click", () => act("location", { latitude: 55.7539, longitude: 37.6208 }));
  at("sample").addEventListener("click", () => sendPhotos([]));
  at("pick").addEventListener("click", () => at("files").click());
  at("files").addEventListener("change", async () => {
    await sendPhotos(await Promise.all([...at("files").files].map(base64)));
    at("files").value = "";
  });
  at("leave").addEventListener("click", () => (sessionStorage.removeItem("phone"), location.reload()));
  for (const button of document.querySelectorAll("[data-act]")) {
    button.addEventListener("click", () => act(button.dataset.act));
  }
  for (const menu of document.querySelectorAll("details")) {
    menu.querySelector("menu").addEventListener("click", () => (menu.open = false));
  }
}

async function sendPhotos(contents) {
  const done = await act("photos", { contents, caption: at("text").value.trim() });
  if (done.ok) at("text").value = "";
}

async function arrive() {
  at("arrival").hidden = false;
  const take = (id) => (sessionStorage.setItem("phone", id), location.reload());
  const others = await (await ask("")).json();
  at("others").append(
    ...others.map(({ id, first_name }) => {
      const button = element("button", "", first_name);
      button.type = "button";
      button.addEventListener("click", () => take(id));
      return button;
    }),
  );
  at("arrival").addEventListener("submit", async (event) => {
    event.preventDefault();
    const person = { first_name: at("name").value.trim(), language_code: at("language").value };
    const made = await ask("", person);
    if (made.ok) take((await made.json()).id);
  });
}

async function watch() {
  let version = -1;
  for (;;) {
    try {
      const response = await ask(`/${me}?seen=${version}`);
      if (response.status === 404) return (sessionStorage.removeItem("phone"), location.reload());
      const view = await response.json();
      at("phone").hidden = false;
      show(view);
      version = view.version;
    } catch {
      at("state").textContent = "connecting…";
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
}

if (me) (listen(), watch());
else arrive();
