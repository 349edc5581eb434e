/** Which characters a font can print, read from its `cmap` table (OpenType, formats 4 and 12). */

/** For each code point of Unicode, 1 where it is printed. */
export type Characters = Uint8Array;

const codePoints = 0x110000;

/** Throws `RangeError` when the file is not a font with such a table. */
export function charactersOf(font: Buffer): Characters {
  const cmap = tableOf(font, 'cmap');
  const characters = new Uint8Array(codePoints);
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const part = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4));
    const format = part.readUInt16BE(0);
    if (format === 4) readSegments(part, characters);
    if (format === 12) readGroups(part, characters);
  }
  if (!characters.includes(1)) throw new RangeError('the font has no table of characters that can be read');
  return characters;
}

function tableOf(font: Buffer, name: string): Buffer {
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const entry = 12 + at * 16;
    if (font.toString('latin1', entry, entry + 4) !== name) continue;
    return font.subarray(font.readUInt32BE(entry + 8));
  }
  throw new RangeError(`the font has no ${name} table`);
}

/** Format 4: ranges of the first plane, with an offset or a list of glyphs each. Glyph 0 is "none". */
function readSegments(part: Buffer, into: Characters): void {
  const doubled = part.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    const end = part.readUInt16BE(14 + at);
    const start = part.readUInt16BE(16 + doubled + at);
    const delta = part.readUInt16BE(16 + 2 * doubled + at);
    const place = 16 + 3 * doubled + at;
    const offset = part.readUInt16BE(place);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const listed = offset === 0 ? code : part.readUInt16BE(place + offset + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) into[code] = 1;
    }
  }
}

/** Format 12: ranges of all planes, each with its first glyph. */
function readGroups(part: Buffer, into: Characters): void {
  for (let at = 0; at < part.readUInt32BE(12); at += 1) {
    const start = part.readUInt32BE(16 + at * 12);
    const end = part.readUInt32BE(20 + at * 12);
    const glyph = part.readUInt32BE(24 + at * 12);
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) into[code] = 1;
  }
}
