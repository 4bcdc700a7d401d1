/** Says news to screen readers. In the page itself: many do not hear live regions inside a shadow root. */
export class Announcer {
  readonly #region = document.createElement("div");

  constructor() {
    this.#region.setAttribute("role", "status");
    this.#region.setAttribute("aria-live", "polite");
    const hidden = { position: "fixed", inset: "0 auto auto 0", width: "1px", height: "1px", overflow: "hidden" };
    const still = { "clip-path": "inset(50%)", "white-space": "nowrap", "pointer-events": "none", margin: "0" };
    for (const [property, value] of Object.entries({ ...hidden, ...still }))
      this.#region.style.setProperty(property, value, "important");
    document.body.append(this.#region);
  }

  leave(): void {
    this.#region.remove();
  }

  say(text: string, locale: string): void {
    const line = document.createElement("p");
    line.lang = locale;
    line.textContent = text;
    this.#region.replaceChildren(line);
  }
}
