/**
 * A small gateway for working on the widget: `npm run dev`, then open http://127.0.0.1:8020.
 * It keeps the contract (see ../src/contract.ts) for one hotel and one session a cookie, all in memory.
 * A guest's words choose what it answers: see script.mjs.
 */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { answersTo } from "./script.mjs";

const ROOT = new URL("../..", import.meta.url);
const PORT = Number(process.env.PORT ?? 8020);
/** Which pages of other origins may have the chat. */
const ORIGINS = (process.env.ORIGINS ?? "").split(",");
/** What a careful host page would send. */
const HOST_POLICY =
    "default-src 'none'; script-src 'self' GATEWAY; style-src 'self'; img-src 'self' GATEWAY; connect-src 'self' GATEWAY";
const LOCALES = [
    { code: "en", name: "English", dir: "ltr" },
    { code: "ru", name: "Русский", dir: "ltr" },
    { code: "ar", name: "العربية", dir: "rtl" },
];
const HOTEL = { en: "Alder House Hotel", ru: "Отель «Ольховый дом»", ar: "Alder House Hotel" };

const sessions = new Map();
const photos = new Map();

function words(locale) {
    const file = new URL(`content/${locale === "ru" ? "ru" : "en"}/widget.yml`, ROOT);
    const lines = readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => /^\w+: /.test(line));
    return Object.fromEntries(lines.map((line) => line.match(/^(\w+): "?(.*?)"?$/).slice(1)));
}

function sessionOf(request, response) {
    const known = /session=(\w+)/.exec(request.headers.cookie ?? "")?.[1];
    if (known && sessions.has(known)) return sessions.get(known);
    const id = known ?? Math.random().toString(36).slice(2);
    const session = { id, room: null, locale: null, shown: [], listeners: new Set(), told: 0 };
    sessions.set(id, session);
    response.setHeader("Set-Cookie", `session=${id}; HttpOnly; Path=/; SameSite=Lax`);
    return session;
}

function show(session, message) {
    const key = message.key ?? `told-${++session.told}`;
    const blank = {
        replaces: null,
        by: null,
        text: "",
        answers: null,
        channel: "web",
        buttons: [],
        cards: [],
        order: null,
        photos: [],
    };
    const shown = { ...blank, at: new Date().toISOString(), ...message, key };
    session.shown.push(shown);
    for (const listener of session.listeners) event(listener, session.shown.length, shown);
    return key;
}

function event(response, cursor, shown) {
    response.write(`id: 0-${cursor}\nevent: message\ndata: ${JSON.stringify(shown)}\n\n`);
}

/** Each key once, what took its place in its place. */
function history(session) {
    const found = new Map();
    for (const shown of session.shown)
        found.set(shown.replaces ?? shown.key, { ...shown, key: shown.replaces ?? shown.key });
    return [...found.values()];
}

async function body(request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks);
}

function json(response, status, value, headers = {}) {
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(value));
}

const routes = {
    "GET /api/widget": ({ url, response, session }) => {
        if (url.searchParams.get("property") !== "demo") return json(response, 404, { error: "no_such_property" });
        const wished = session.locale ?? url.searchParams.get("lang").slice(0, 2);
        const locale = LOCALES.some(({ code }) => code === wished) ? wished : "en";
        session.locale = locale;
        return json(response, 200, {
            property: "demo",
            locale,
            locales: LOCALES,
            words: words(locale),
            hotel: { name: HOTEL[locale], phone: "+7 495 000-01-00" },
            room: session.room,
            time_zone: "Europe/Moscow",
            photo: { max_bytes: 8_000_000, types: ["image/jpeg", "image/png", "image/webp"] },
            telegram: true,
        });
    },
    "GET /api/history": ({ url, response, session }) => {
        const all = history(session);
        const before = url.searchParams.get("before");
        const end = before ? all.findIndex(({ key }) => key === before) : all.length;
        const limit = Number(url.searchParams.get("limit") ?? 50);
        json(response, 200, all.slice(Math.max(0, end - limit), end), { "X-Cursor": `0-${session.shown.length}` });
    },
    "GET /api/events": ({ url, request, response, session }) => {
        const after = request.headers["last-event-id"] ?? url.searchParams.get("after") ?? "0-0";
        response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
        response.write(": hello\n\n");
        const seen = Number(after.split("-")[1]);
        session.shown.slice(seen).forEach((shown, i) => event(response, seen + i + 1, shown));
        session.listeners.add(response);
        request.on("close", () => session.listeners.delete(response));
    },
    "POST /api/messages": async ({ request, response, session }) => {
        const sent = JSON.parse(await body(request));
        if (/^broken/i.test(sent.text ?? "")) return json(response, 500, { error: "broken" });
        if (/^refuse/i.test(sent.text ?? ""))
            return json(response, 422, { error: "no", message: "This message cannot be taken." });
        if (session.shown.some(({ key }) => key === `guest-${sent.id}`)) return response.writeHead(202).end();
        const text =
            sent.text ??
            session.shown
                .flatMap((one) => [...one.buttons, ...one.cards.map((card) => card.button)])
                .find((one) => one?.token === sent.choice)?.label ??
            "";
        const taken = (sent.photos ?? []).map((id) => ({ url: `/api/photos/${id}`, width: 800, height: 600 }));
        show(session, { key: `guest-${sent.id}`, author: "guest", text, photos: taken });
        response.writeHead(202).end();
        void play(session, sent, text);
    },
    "POST /api/photos": async ({ url, request, response }) => {
        const id = url.searchParams.get("id");
        photos.set(id, { type: request.headers["content-type"], bytes: await body(request) });
        json(response, 201, { photo: id, url: `/api/photos/${id}`, width: 800, height: 600 });
    },
    "POST /api/session/guest": async ({ request, response, session }) => {
        const { token } = JSON.parse(await body(request));
        if (token !== "good")
            return json(response, 404, { error: "dead_link", message: "This personal link is not valid." });
        session.room = "305";
        json(response, 200, { room: "305" });
    },
    "POST /api/session/locale": async ({ request, response, session }) => {
        session.locale = JSON.parse(await body(request)).locale;
        response.writeHead(204).end();
    },
    "POST /api/session/telegram": ({ response }) =>
        json(response, 200, { url: "https://t.me/alder_house_bot?start=abc" }),
};

async function play(session, sent, text) {
    const keys = {};
    for (const { after = 600, name, replaces, ...message } of answersTo(text, session.locale)) {
        await new Promise((done) => setTimeout(done, after * Number(process.env.PACE ?? 1)));
        const key = show(session, { ...message, replaces: keys[replaces] ?? null, answers: sent.id });
        if (name) keys[name] = key;
    }
}

function file(response, path, type, headers = {}) {
    try {
        const bytes = readFileSync(new URL(path, ROOT));
        response.writeHead(200, { "Content-Type": type, ...headers }).end(bytes);
    } catch {
        response.writeHead(404).end();
    }
}

createServer(async (request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const origin = request.headers.origin;
    if (origin && ORIGINS.includes(origin)) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Allow-Credentials", "true");
        response.setHeader("Access-Control-Allow-Headers", "Content-Type");
        response.setHeader("Access-Control-Expose-Headers", "X-Cursor, Retry-After");
        if (request.method === "OPTIONS") return response.writeHead(204).end();
    }
    const policy = HOST_POLICY.replaceAll("GATEWAY", process.env.GATEWAY ?? "");
    if (url.pathname === "/widget.js") return file(response, "bot/web/static/widget.js", "text/javascript");
    if (/^\/[\w-]*$/.test(url.pathname))
        return file(response, `widget/dev${url.pathname === "/" ? "/hotel" : url.pathname}.html`, "text/html", {
            "Content-Security-Policy": policy,
        });
    if (/^\/[\w-]+\.(css|js)$/.test(url.pathname))
        return file(
            response,
            `widget/dev${url.pathname}`,
            url.pathname.endsWith("css") ? "text/css" : "text/javascript",
        );
    if (url.pathname.startsWith("/pictures/")) return file(response, `hotels/demo${url.pathname}`, "image/svg+xml");
    const photo = photos.get(url.pathname.split("/api/photos/")[1]);
    if (photo) return response.writeHead(200, { "Content-Type": photo.type }).end(photo.bytes);
    const route = routes[`${request.method} ${url.pathname}`];
    if (!route) return response.writeHead(404).end();
    return route({ url, request, response, session: sessionOf(request, response) });
}).listen(PORT, "127.0.0.1", () => console.log(`http://127.0.0.1:${PORT}`));
