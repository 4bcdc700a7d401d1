/** Longest side of a photo that we re-encode: a label or a stain is still readable. */
const LONGEST_SIDE = 2560;
const QUALITY = 0.86;
const PREVIEW_SIDE = 144;

export interface Limits {
  max_bytes: number;
  types: string[];
}

export type Unfit = "photo_too_large" | "photo_wrong_kind";

/** Return `file` as the gateway takes it: as it is, or as a smaller JPEG; or why it cannot be sent. */
export async function shrink(file: Blob, limits: Limits): Promise<Blob | Unfit> {
  const known = limits.types.includes(file.type);
  if (known && file.size <= limits.max_bytes) return file;
  const canvas = await drawn(file, LONGEST_SIDE);
  if (canvas === null) return known ? "photo_too_large" : "photo_wrong_kind";
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  return jpeg !== null && jpeg.size <= limits.max_bytes ? jpeg : "photo_too_large";
}

/** A picture drawn, not an <img> with a blob: address, which the page's CSP may forbid. */
export function previewOf(file: Blob): Promise<HTMLCanvasElement | null> {
  return drawn(file, PREVIEW_SIDE);
}

async function drawn(file: Blob, longest: number): Promise<HTMLCanvasElement | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas;
  } catch {
    return null;
  }
}
