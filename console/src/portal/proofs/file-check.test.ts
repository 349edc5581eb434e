import { describe, expect, it } from 'vitest';
import { checkFile, mostBytes } from './file-check.ts';

const starting = (...head: number[]) => new Blob([new Uint8Array([...head, ...Array(20).fill(0)])]);
const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

describe('a file, before it is sent', () => {
  it('is known by how it begins', async () => {
    expect(await checkFile(starting(0x89, ...ascii('PNG')))).toEqual({ mediaType: 'image/png' });
    expect(await checkFile(starting(0xff, 0xd8, 0xff))).toEqual({ mediaType: 'image/jpeg' });
    expect(await checkFile(starting(...ascii('RIFF1234WEBP')))).toEqual({ mediaType: 'image/webp' });
    expect(await checkFile(starting(...ascii('%PDF-1.7')))).toEqual({ mediaType: 'application/pdf' });
  });

  it('is not taken as what it is called', async () => {
    expect(await checkFile(starting(...ascii('PK\u0003\u0004')))).toEqual({ trouble: 'an-archive' });
    expect(await checkFile(starting(0, 0, 0, 24, ...ascii('ftypheic')))).toEqual({ trouble: 'heic' });
    expect(await checkFile(starting(...ascii('MZ')))).toEqual({ trouble: 'another-kind' });
    expect(await checkFile(new Blob([]))).toEqual({ trouble: 'empty' });
  });

  it('that is too large is refused where it cannot be made smaller', async () => {
    const pdf = new Blob(['%PDF-1.7', new Uint8Array(mostBytes)]);
    expect(await checkFile(pdf)).toEqual({ trouble: 'too-large' });
    const photo = new Blob([new Uint8Array([0xff, 0xd8, 0xff]), new Uint8Array(mostBytes)]);
    expect(await checkFile(photo)).toEqual({ mediaType: 'image/jpeg' });
  });
});
