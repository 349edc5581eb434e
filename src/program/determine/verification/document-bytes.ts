/** What kind of file some bytes are, by how they begin; never by what the sender says. Pure. */
import type { MediaType } from './types/documents.ts';

type Sign = { readonly mediaType: MediaType; readonly at: number; readonly bytes: readonly number[] };

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const signs: readonly (readonly Sign[])[] = [
  [{ mediaType: 'image/png', at: 0, bytes: [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a] }],
  [{ mediaType: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] }],
  [
    { mediaType: 'image/webp', at: 0, bytes: ascii('RIFF') },
    { mediaType: 'image/webp', at: 8, bytes: ascii('WEBP') },
  ],
  [{ mediaType: 'application/pdf', at: 0, bytes: ascii('%PDF-') }],
];

/** The type the bytes have, or nothing when it is none of those taken. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const found = signs.find((all) =>
    all.every((sign) => sign.bytes.every((byte, index) => bytes[sign.at + index] === byte)),
  );
  return found?.[0]?.mediaType;
}
