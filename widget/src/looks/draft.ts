import type { Chat } from "../conversation/chat";

/** What the guest is writing, in the text field of `root`. */
export class Draft {
  hasText = false;
  /** The guest has pressed "send" while a photo was on its way. */
  #waitsForPhotos = false;

  constructor(
    private readonly root: () => ParentNode,
    private readonly chat: () => Chat,
    private readonly changed: () => void,
  ) {}

  get sendable(): boolean {
    return this.hasText || this.chat().tray.photos.some((photo) => photo.state !== "failed");
  }

  focus(): void {
    this.#field?.focus();
  }

  /** The field is as high as its text. */
  typed(): void {
    const field = this.#field;
    if (!field) return;
    field.style.setProperty("block-size", "auto");
    field.style.setProperty("block-size", `${field.scrollHeight}px`);
    this.hasText = field.value.trim() !== "";
    this.changed();
  }

  /** Send; photos still on their way are waited for. */
  submit(): void {
    const field = this.#field;
    this.#waitsForPhotos = this.chat().tray.busy;
    if (this.#waitsForPhotos || !field) return;
    this.chat().write(field.value);
    field.value = "";
    this.typed();
  }

  /** Something may have arrived. A photo that did not is the guest's to decide about: nothing goes without it unasked. */
  settle(): void {
    const tray = this.chat().tray;
    if (!this.#waitsForPhotos || tray.busy) return;
    this.#waitsForPhotos = false;
    if (!tray.photos.some((photo) => photo.state === "failed")) this.submit();
  }

  get #field(): HTMLTextAreaElement | null {
    return this.root().querySelector("textarea");
  }
}
