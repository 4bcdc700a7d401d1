import { Refused, Unreachable } from "../api";
import type { UploadedPhoto } from "../contract";

/** Send `photo` to `url`; `fetch` does not say how far it is, so this is an XMLHttpRequest. */
export function upload(url: string, photo: Blob, progress: (part: number) => void): Promise<UploadedPhoto> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.withCredentials = true;
    request.responseType = "json";
    request.setRequestHeader("Content-Type", photo.type);
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total ? loaded / total : 0));
    request.addEventListener("error", () => reject(new Unreachable(url)));
    request.addEventListener("load", () => {
      if (request.status < 300) resolve(request.response as UploadedPhoto);
      else reject(refusal(request));
    });
    request.send(photo);
  });
}

function refusal(request: XMLHttpRequest): Refused {
  const said = (request.response ?? {}) as { error?: string; message?: string };
  return new Refused(request.status, said.error ?? "", said.message ?? null, null);
}
