/** Whether a file can be handed in, known before it is sent: by what it is, not by what it is called. */
export const mediaTypes = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** What the server takes. */
export const mostBytes = 8 * 1024 * 1024;

export type FileTrouble = 'empty' | 'too-large' | 'an-archive' | 'heic' | 'another-kind';
export type Checked = { readonly mediaType: MediaType } | { readonly trouble: FileTrouble };

const signs: readonly { what: MediaType | 'zip' | 'heic'; at: number; text: string }[] = [
  { what: 'image/png', at: 1, text: 'PNG' },
  { what: 'image/jpeg', at: 0, text: '\u00ff\u00d8\u00ff' },
  { what: 'image/webp', at: 8, text: 'WEBP' },
  { what: 'application/pdf', at: 0, text: '%PDF-' },
  { what: 'zip', at: 0, text: 'PK\u0003\u0004' },
  { what: 'heic', at: 4, text: 'ftypheic' },
  { what: 'heic', at: 4, text: 'ftypheix' },
  { what: 'heic', at: 4, text: 'ftypmif1' },
];

export async function checkFile(file: Blob): Promise<Checked> {
  if (file.size === 0) return { trouble: 'empty' };
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const text = String.fromCharCode(...head);
  const what = signs.find((sign) => text.startsWith(sign.text, sign.at))?.what;
  if (what === 'zip') return { trouble: 'an-archive' };
  if (what === 'heic') return { trouble: 'heic' };
  if (what === undefined) return { trouble: 'another-kind' };
  // A photo is made smaller by whoever sends it; a PDF cannot be.
  if (file.size > mostBytes && what === 'application/pdf') return { trouble: 'too-large' };
  return { mediaType: what };
}
