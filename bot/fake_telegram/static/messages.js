// One message of the chat, as an element.

import { element, words } from "./words.js";

/** Draw a message; `on` says what happens on press, edit, command and link. */
export function drawn(message, reactions, on) {
  const mine = !message.from?.is_bot;
  const item = element("li", mine ? "mine" : "");
  const bubble = element("div", "bubble");
  bubble.append(...inside(message, on));
  bubble.append(under(message, reactions, mine, on));
  item.append(bubble, ...keyboard(message, on));
  return item;
}

function inside(message, on) {
  const parts = [];
  if (message.photo) {
    const picture = element("img");
    const { file_id: id, width, height } = message.photo.at(-1);
    Object.assign(picture, { src: `/phone/files/${id}`, width, height }); // its place is kept while it loads
    picture.alt = message.caption ?? "Photo";
    parts.push(picture);
  }
  if (message.voice) parts.push(element("div", "", `▶ ▂▃▅▃▂▅▃ 0:0${message.voice.duration}`));
  if (message.sticker) parts.push(element("div", "", `${message.sticker.emoji} sticker`));
  if (message.document) parts.push(element("div", "", `📄 ${message.document.file_name}`));
  if (message.location) {
    const { latitude, longitude } = message.location;
    parts.push(element("div", "", `📍 ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`));
  }
  if (message.contact) parts.push(element("div", "", `👤 ${message.contact.phone_number}`));
  const text = message.text ?? message.caption;
  if (text) parts.push(words(text, message.entities ?? message.caption_entities, on.command, on.link));
  return parts;
}

function under(message, reactions, mine, on) {
  const line = element("div", "under");
  if (reactions?.length) line.append(element("span", "reaction", reactions.join("")));
  if (mine && message.text) {
    const edit = element("button", "", "edit");
    edit.addEventListener("click", () => on.edit(message));
    line.append(edit);
  }
  const at = new Date((message.edit_date ?? message.date) * 1000);
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  line.append(element("time", "", message.edit_date ? `edited ${time}` : time));
  return line;
}

function keyboard(message, on) {
  return (message.reply_markup?.inline_keyboard ?? []).map((row) => {
    const line = element("div", "row");
    for (const button of row) {
      const key = element("button", "", button.url ? `${button.text} ↗` : button.text);
      key.addEventListener("click", () => (button.url ? on.link(button.url) : on.press(message, button, key)));
      line.append(key);
    }
    return line;
  });
}
