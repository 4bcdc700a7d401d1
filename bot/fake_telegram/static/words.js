// Telegram's texts with their entities, as elements. Everything is textContent: nothing a bot sends becomes HTML.

const LINKS = new Set(["text_link", "url", "email"]);

/** Return the pieces of a text, cut wherever an entity begins or ends. JavaScript counts as Telegram does: UTF-16. */
export function words(text, entities, onCommand, onLink) {
  const whole = element("div", "words");
  const cuts = new Set([0, text.length]);
  for (const one of entities ?? []) cuts.add(one.offset).add(one.offset + one.length);
  const edges = [...cuts].sort((a, b) => a - b);
  for (let i = 0; i + 1 < edges.length; i++) {
    const [begin, end] = [edges[i], edges[i + 1]];
    const here = (entities ?? []).filter((one) => one.offset <= begin && one.offset + one.length >= end);
    whole.append(piece(text.slice(begin, end), here, onCommand, onLink));
  }
  return whole;
}

function piece(text, entities, onCommand, onLink) {
  const link = entities.find((one) => LINKS.has(one.type));
  const node = element(link ? "a" : "span", entities.map((one) => one.type).join(" "), text);
  if (link) {
    const address = link.url ?? text;
    const known = /^(https?:|tg:|mailto:)/.test(address) ? address : `https://${address}`;
    node.addEventListener("click", () => onLink(known));
    node.tabIndex = 0;
  } else if (entities.some((one) => one.type === "bot_command")) {
    node.addEventListener("click", () => onCommand(text));
  }
  return node;
}

export function element(name, className = "", text = "") {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}
