/** Makes of a file what the server takes: base64, and a photo that is too large made smaller. */
import { type MediaType, mostBytes } from './file-check.ts';

export type Prepared = { readonly mediaType: MediaType; readonly content: string };

/** Long enough on a side for small print on a document to stay readable. */
const longestSide = 3200;

export async function prepare(file: Blob, mediaType: MediaType): Promise<Prepared> {
  const small = file.size > mostBytes ? await smaller(file) : file;
  return { mediaType: small === file ? mediaType : 'image/jpeg', content: await base64Of(small) };
}

async function smaller(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.readAsDataURL(file);
  });
}
