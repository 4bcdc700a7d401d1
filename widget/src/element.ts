import { html, LitElement, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from "lit";
import type { Chat } from "./conversation/chat";
import type { Photo } from "./contract";
import { applyAccent } from "./looks/accent";
import { Announcer } from "./looks/announcer";
import { Clock } from "./looks/clock";
import { Draft } from "./looks/draft";
import { Focus } from "./looks/focus";
import { Scroller } from "./looks/scroller";
import { followViewport } from "./looks/viewport";
import styles from "./styles/all.css?inline";
import { launcher } from "./views/launcher";
import { speaker } from "./views/message";
import { panel } from "./views/panel";
import { lightbox } from "./views/photos";
import type { Acts, View } from "./views/view";
import { type Say, sayer } from "./words";

const DARK = matchMedia("(prefers-color-scheme: dark)");
/** Where the chat takes the whole screen: phones, upright and lying. */
const PHONE = matchMedia("(max-width: 500px), (max-height: 480px) and (pointer: coarse)");
/** Where the chat is all of a page. */
const WHOLE_PAGE = "body, body > main:only-child";
const NO_CLOCK = new Clock("en", "UTC", sayer({}));

/** Launcher and chat, in a shadow root of their own. */
export class BellhopChat extends LitElement {
  static override styles = unsafeCSS(styles);

  #chat!: Chat;
  #announcer: Announcer | null = null;
  #open = false;
  #menuOpen = false;
  #dragging = false;
  #missed = false;
  #hadFocus = false;
  #photo: Photo | null = null;
  #clock = NO_CLOCK;
  #clockSays: Say | null = null;
  readonly #focus = new Focus(this);
  readonly #draft = new Draft(
    () => this.renderRoot,
    () => this.#chat,
    () => this.requestUpdate(),
  );
  readonly #scroller = new Scroller(() => this.#scrolled());

  /** Begin to show `chat`. */
  show(chat: Chat): void {
    this.#chat = chat;
    this.dataset["mode"] = chat.options.mode;
    if (chat.options.mode === "page") this.dataset["whole"] = String(this.parentElement?.matches(WHOLE_PAGE));
    this.#announcer = new Announcer();
    chat.events.on("changed", () => this.requestUpdate());
    chat.events.on("message", (shown) => {
      if (shown.author === "guest") return;
      if (this.#open)
        this.#announcer?.say(
          `${speaker(shown, chat.say)}: ${wordsOf(shown.text, shown.order?.label)}`,
          chat.config?.locale ?? "",
        );
      if (!this.#scroller.stuck) this.#missed = true;
    });
    chat.events.on("wrote", () => this.#scroller.toNewest());
    DARK.addEventListener("change", () => this.requestUpdate());
    PHONE.addEventListener("change", () => this.requestUpdate());
    document.addEventListener("visibilitychange", () => this.#attend());
    followViewport(this, () => this.#scroller.settle());
    if (chat.options.mode === "page" || chat.options.open) this.open(false);
  }

  /** This page may not have the chat: nothing of it stays. */
  leave(): void {
    this.#announcer?.leave();
    this.remove();
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Open the chat; `focused`: the guest asked for it, so the focus goes there. */
  open(focused = true): void {
    if (this.#open) return;
    this.#open = true;
    if (focused) this.#focus.remember();
    void this.#chat.connect();
    this.#attend();
    this.requestUpdate();
    if (focused) void this.updateComplete.then(() => this.#focus.enter(PHONE.matches));
  }

  close(): void {
    if (!this.#open || this.#chat.options.mode === "page") return;
    const inside = this.#focus.isInside;
    this.#open = this.#menuOpen = false;
    this.#attend();
    this.requestUpdate();
    if (inside) void this.updateComplete.then(() => this.#focus.giveBack());
  }

  protected override render(): TemplateResult | typeof nothing {
    const config = this.#chat.config;
    if (config === null) return nothing;
    const view = this.#view();
    const page = this.#chat.options.mode === "page";
    return html`<div
      class="root ${this.#open ? "open" : ""} ${page ? "page" : ""} ${PHONE.matches ? "phone" : ""} ${this.#chat.options.position}"
      id="root"
      lang=${config.locale}
      dir=${config.locales.find((locale) => locale.code === config.locale)?.dir ?? "ltr"}
      data-theme=${this.#dark ? "dark" : "light"}
      @keydown=${this.#onKey}
      @pointerdown=${this.#onPointer}
    >
      ${this.#open ? panel(view) : nothing} ${page ? nothing : launcher(view)} ${lightbox(view)}
    </div>`;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#hadFocus = this.#open && this.#focus.isInside;
  }

  protected override updated(_changed: PropertyValues): void {
    // A pressed quick reply goes away: the focus goes on with the guest, not back to the page.
    if (this.#hadFocus && !this.#focus.isInside) this.#focus.enter(PHONE.matches);
    const root = this.renderRoot.querySelector<HTMLElement>("#root");
    if (!root) return;
    applyAccent(root, this.#chat.options.accent, this.#dark);
    const [log, thread] = ["#log", "#thread"].map((id) => root.querySelector<HTMLElement>(id));
    if (log && thread) this.#scroller.watch(log, thread);
    const dialog = root.querySelector<HTMLDialogElement>("#lightbox");
    if (this.#photo && !dialog?.open) dialog?.showModal();
    if (!this.#photo && dialog?.open) dialog.close();
    this.#draft.settle();
  }

  get #dark(): boolean {
    const theme = this.#chat.options.theme;
    return theme === "dark" || (theme === "auto" && DARK.matches);
  }

  #view(): View {
    const chat = this.#chat;
    if (this.#clockSays !== chat.say && chat.config) {
      this.#clock = new Clock(regional(chat.config.locale), chat.config.time_zone, chat.say);
      this.#clockSays = chat.say;
    }
    return {
      chat,
      say: chat.say,
      clock: this.#clock,
      open: this.#open,
      menuOpen: this.#menuOpen,
      dragging: this.#dragging,
      phone: PHONE.matches,
      missed: this.#missed,
      sendable: this.#draft.sendable,
      photo: this.#photo,
      act: this.#acts,
    };
  }

  readonly #acts: Acts = {
    open: () => this.open(),
    close: () => this.close(),
    menu: (open) => this.#showMenu(open),
    toNewest: () => this.#scroller.toNewest(!matchMedia("(prefers-reduced-motion: reduce)").matches),
    earlier: () => void this.#earlier(),
    enlarge: (photo) => {
      this.#photo = photo;
      this.requestUpdate();
    },
    addFiles: (files) => {
      const fits = this.#chat.tray.add(files);
      this.#chat.report(fits ? null : this.#chat.say("photos_too_many"));
      this.#draft.focus();
    },
    drag: (over) => {
      this.#dragging = over;
      this.requestUpdate();
    },
    typed: () => this.#draft.typed(),
    submit: () => {
      this.#draft.submit();
      // The pressed button has nothing to send any more: the focus would be lost with it.
      this.#draft.focus();
    },
    telegram: () => void this.#telegram(),
  };

  #showMenu(open: boolean): void {
    if (this.#menuOpen === open) return;
    this.#menuOpen = open;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#focus.to(open ? ".menu-item" : "#menu-button"));
  }

  async #earlier(): Promise<void> {
    if (!this.#chat.hasEarlier || this.#chat.loadingEarlier) return;
    await this.#scroller.keepingPlace(async () => {
      await this.#chat.earlier();
      await this.updateComplete;
    });
  }

  /** The tab is opened at once: a browser allows it only in answer to the press itself. */
  async #telegram(): Promise<void> {
    const tab = window.open("", "_blank");
    if (tab) tab.opener = null;
    this.#showMenu(false);
    const went = await this.#chat.attempt(async () => {
      const url = await this.#chat.api.telegram();
      (tab ?? window).location.href = url;
    });
    if (!went) tab?.close();
  }

  #attend(): void {
    this.#chat.attend(this.#open && document.visibilityState === "visible");
  }

  #scrolled(): void {
    if (this.#scroller.atTop) void this.#earlier();
    if (!this.#scroller.stuck || !this.#missed) return;
    this.#missed = false;
    this.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !this.#photo && this.#open) {
      event.stopPropagation();
      if (this.#menuOpen) this.#showMenu(false);
      else this.close();
    }
    if (event.key === "Tab" && this.#menuOpen) this.#showMenu(false);
    if (event.key === "Tab" && PHONE.matches && this.#open && !this.#photo) this.#focus.keepInside(event);
  };

  readonly #onPointer = (event: Event): void => {
    const within = (event.target as Element | null)?.closest(".menu-anchor");
    if (this.#menuOpen && !within) this.#showMenu(false);
  };
}

function wordsOf(text: string, label: string | undefined): string {
  return [text, label].filter(Boolean).join(". ");
}

/** Dates are written as in the guest's country, if that speaks `locale`. */
function regional(locale: string): string {
  return navigator.languages.find((own) => own === locale || own.startsWith(`${locale}-`)) ?? locale;
}
