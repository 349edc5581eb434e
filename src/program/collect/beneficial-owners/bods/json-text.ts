/**
 * Takes well-formed JSON apart without rewriting it, so that what comes in goes out again to the letter: numbers with
 * more digits than a program holds, escapes as they were chosen, fields in their order.
 */

export type JsonText = {
  /** Without the white space between its parts; strings and numbers as they stand. */
  readonly text: string;
  /** How deep lists and objects lie in one another. */
  readonly depth: number;
};

/** The elements of a JSON array, or the one value that `json` is. It must have been parsed before. */
export function jsonTexts(json: string): readonly JsonText[] {
  const isList = json.trimStart().startsWith('[');
  const base = isList ? 1 : 0;
  const found: JsonText[] = [];
  let text = '';
  let start = 0;
  let depth = 0;
  let deepest = 0;
  const takeUpTo = (end: number): void => {
    text += json.slice(start, end);
    start = end + 1;
  };
  const finish = (): void => {
    if (text !== '') found.push({ text, depth: deepest - base });
    text = '';
    deepest = base;
  };
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') {
      at = endOfString(json, at);
    } else if (character === '[' || character === '{') {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (isList && depth === 1) start = at + 1;
    } else if (character === ']' || character === '}') {
      depth -= 1;
      if (isList && depth === 0) takeUpTo(at);
    } else if (character === ',' && isList && depth === 1) {
      takeUpTo(at);
      finish();
    } else if (isSpace(character)) {
      takeUpTo(at);
    }
  }
  if (start < json.length) takeUpTo(json.length);
  finish();
  return found;
}

/** Where the string that begins at `from` ends. */
function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
