/** A fresh id. `crypto.randomUUID` exists on secure pages only; a hotel may try the widget over plain HTTP. */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
