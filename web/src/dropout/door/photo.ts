/** Longest side of a photo that is kept: enough to read a paper. */
const LONGEST = 1600;
const PREVIEW = 160;
const QUALITY = 0.8;

/** The checksum by which the server knows content. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function drawn(image: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The bytes of what is drawn. */
export const bytesOf = (canvas: HTMLCanvasElement, type: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob
          ? void blob.arrayBuffer().then((all) => resolve(new Uint8Array(all)))
          : reject(new Error('empty')),
      type,
      QUALITY,
    ),
  );

/** A photo drawn anew: smaller, and without what the camera wrote beside it (place, device). Rejects what is none. */
export async function shrinkPhoto(
  file: File,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly preview: string }> {
  const image = await createImageBitmap(file);
  const bytes = await bytesOf(drawn(image, LONGEST), 'image/jpeg');
  const preview = drawn(image, PREVIEW).toDataURL('image/jpeg', QUALITY);
  image.close();
  return { bytes, preview };
}
