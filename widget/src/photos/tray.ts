import { Refused } from "../api";
import type { UploadedPhoto } from "../contract";
import { freshId } from "../ids";
import type { Key } from "../words";
import { type Limits, previewOf, shrink } from "./shrink";
import { upload } from "./upload";

/** A photo chosen for the next message. */
export interface Chosen {
  id: string;
  file: Blob;
  preview: HTMLCanvasElement | null;
  state: "uploading" | "ready" | "failed";
  /** From 0 to 1. */
  progress: number;
  /** A sentence of the gateway's, or the key of one of ours. */
  reason: string | Key | null;
  uploaded: UploadedPhoto | null;
}

export const MOST_PHOTOS = 8;

/** The photos of the next message: each is uploaded as soon as it is chosen. */
export class Tray {
  #photos: Chosen[] = [];

  constructor(
    private readonly address: (id: string) => string,
    private readonly limits: () => Limits,
    private readonly changed: () => void,
  ) {}

  get photos(): readonly Chosen[] {
    return this.#photos;
  }

  get busy(): boolean {
    return this.#photos.some((photo) => photo.state === "uploading");
  }

  /** Add what can be a photo; return whether all had room. */
  add(files: Iterable<Blob>): boolean {
    const images = [...files].filter((file) => file.type.startsWith("image/") || file.type === "");
    const room = images.slice(0, MOST_PHOTOS - this.#photos.length);
    const added: Chosen[] = room.map((file) => ({
      id: freshId(),
      file,
      preview: null,
      state: "uploading",
      progress: 0,
      reason: null,
      uploaded: null,
    }));
    this.#photos = [...this.#photos, ...added];
    this.changed();
    for (const photo of added) {
      void previewOf(photo.file).then((preview) => this.#update(photo.id, { preview }));
      void this.#upload(photo);
    }
    return room.length === images.length;
  }

  remove(id: string): void {
    this.#photos = this.#photos.filter((photo) => photo.id !== id);
    this.changed();
  }

  retry(id: string): void {
    const photo = this.#photos.find((one) => one.id === id);
    if (photo) void this.#upload(photo);
  }

  /** Hand over the photos that have arrived; those that have not stay. */
  take(): UploadedPhoto[] {
    const ready = this.#photos.map((photo) => photo.uploaded).filter((photo) => photo !== null);
    this.#photos = this.#photos.filter((photo) => photo.uploaded === null);
    this.changed();
    return ready;
  }

  async #upload({ id, file }: Chosen): Promise<void> {
    this.#update(id, { state: "uploading", progress: 0, reason: null });
    const fit = await shrink(file, this.limits());
    if (typeof fit === "string") {
      this.#update(id, { state: "failed", reason: fit });
      return;
    }
    try {
      const uploaded = await upload(this.address(id), fit, (progress) => this.#update(id, { progress }));
      this.#update(id, { state: "ready", progress: 1, uploaded });
    } catch (error) {
      const reason = (error instanceof Refused && error.sentence) || "photo_failed";
      this.#update(id, { state: "failed", reason });
    }
  }

  #update(id: string, change: Partial<Chosen>): void {
    this.#photos = this.#photos.map((photo) => (photo.id === id ? { ...photo, ...change } : photo));
    this.changed();
  }
}
