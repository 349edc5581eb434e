import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './document-bytes.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the kind of a file is what its bytes say', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\nrest'],
    ['image/jpeg', '\xff\xd8\xff\xe0rest'],
    ['image/webp', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
    ['application/pdf', '%PDF-1.7\n'],
  ])('%s', (mediaType, text) => {
    expect(mediaTypeOf(bytes(text))).toBe(mediaType);
  });

  it.each([
    ['nothing at all', ''],
    ['the beginning of a picture only', '\x89PN'],
    ['a sound in the same container', 'RIFF\x10\x00\x00\x00WAVEfmt '],
    ['a page of the web', '<!doctype html>'],
    ['an archive', 'PK\x03\x04'],
    ['a picture that begins later', ' \x89PNG\r\n\x1a\n'],
  ])('%s is none of those taken', (_about, text) => {
    expect(mediaTypeOf(bytes(text))).toBeUndefined();
  });
});
