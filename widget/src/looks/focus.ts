const CAN_HAVE_FOCUS = 'button:not([disabled]), a[href], textarea, [tabindex="0"]';

/** Where the keyboard is, and where it goes back to. */
export class Focus {
  #before: HTMLElement | null = null;

  constructor(private readonly host: HTMLElement) {}

  get isInside(): boolean {
    return document.activeElement === this.host;
  }

  /** Keep what had the focus before the chat opened. */
  remember(): void {
    const active = document.activeElement;
    this.#before = active instanceof HTMLElement && active !== this.host && active !== document.body ? active : null;
  }

  /** Into the chat. On a phone not into the text: the keyboard would cover half of what there is to read. */
  enter(phone: boolean): void {
    this.to(phone ? "#panel" : "textarea");
  }

  giveBack(): void {
    if (this.#before?.isConnected) this.#before.focus();
    else this.to(".launcher");
    this.#before = null;
  }

  to(selector: string): void {
    this.#root?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Where the chat is all of the screen, Tab goes round in it. */
  keepInside(event: KeyboardEvent): void {
    const all = [...(this.#root?.querySelectorAll<HTMLElement>(`#panel :is(${CAN_HAVE_FOCUS})`) ?? [])];
    const reachable = all.filter((element) => element.tabIndex >= 0 && element.getClientRects().length > 0);
    const [first, last] = [reachable[0], reachable.at(-1)];
    const active = this.#root?.activeElement;
    const onPanel = active?.id === "panel";
    if (event.shiftKey ? active === first || onPanel : active === last) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  }

  get #root(): ShadowRoot | null {
    return this.host.shadowRoot;
  }
}
