// Puts the script's tag into the page with the attributes of the address: /?theme=dark&locale=ru&open
const tag = document.createElement("script");
const query = new URLSearchParams(location.search);
tag.src = `${query.get("gateway") ?? ""}/widget.js`;
tag.dataset.property = "demo";
for (const [name, value] of query) tag.dataset[name] = value;
if (query.has("dir")) document.documentElement.dir = query.get("dir");
document.body.append(tag);
document.getElementById("ask").addEventListener("click", () => window.Bellhop.open());
