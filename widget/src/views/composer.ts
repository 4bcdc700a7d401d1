import { html, nothing, type TemplateResult } from "lit";
import { MOST_PHOTOS } from "../photos/tray";
import { image, send } from "./icons";
import { tray } from "./tray";
import type { View } from "./view";

const LONGEST_TEXT = 4000;

export function composer(view: View): TemplateResult {
  const { chat, say, sendable, act } = view;
  const types = chat.config?.photo.types.join(",") ?? "";
  return html`<form
    class="composer"
    @submit=${(event: Event) => {
      event.preventDefault();
      act.submit();
    }}
  >
    ${chat.tray.photos.length ? tray(view) : nothing}
    <div class="composer-row">
      <input
        id="files"
        type="file"
        hidden
        multiple
        accept=${types}
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          act.addFiles(input.files ?? []);
          input.value = "";
        }}
      />
      <button
        class="icon-button attach"
        type="button"
        aria-label=${say("attach")}
        ?disabled=${chat.tray.photos.length >= MOST_PHOTOS}
        @click=${(event: Event) => (event.currentTarget as HTMLElement).parentElement?.querySelector("input")?.click()}
      >
        ${image}
      </button>
      <textarea
        id="text"
        rows="1"
        dir="auto"
        enterkeyhint="send"
        maxlength=${LONGEST_TEXT}
        placeholder=${say("placeholder")}
        aria-label=${say("placeholder")}
        @input=${act.typed}
        @paste=${(event: ClipboardEvent) => {
          const pasted = event.clipboardData?.files;
          if (!pasted?.length) return;
          event.preventDefault();
          act.addFiles(pasted);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          act.submit();
        }}
      ></textarea>
      <button class="send" type="submit" aria-label=${say("send")} ?disabled=${!sendable}>${send}</button>
    </div>
  </form>`;
}
