/** Elements of an XML file, one record at a time: the file is never held whole. Entities of its own are not resolved. */
import { SaxesParser } from 'saxes';
import type { Bytes, FileRole, Read } from '../types.ts';
import { problem } from '../values/entries.ts';
import { textOf, wrongLines } from './text.ts';

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
  readonly line: number;
};

/** `count` counts the records from 1. The root comes without children, as soon as it opens. */
export type Found = { readonly record: Element; readonly count: number } | { readonly root: Element };

export type Outline = {
  readonly file: FileRole;
  /** The name of the root; another one is another format. */
  readonly root: string;
  readonly records: readonly string[];
};

type Open = {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
  line: number;
};

const depthMax = 32;
/** No real value is longer; what is behind it is cut, and said so. */
const textMax = 100_000;

export async function* elementsOf(bytes: Bytes, outline: Outline): AsyncGenerator<Found | Read> {
  const gathered = gatherer(outline);
  for await (const block of textOf(bytes)) {
    for (const { line, text } of wrongLines(block))
      gathered.ready.push(problem('not-utf-8', { file: outline.file, line }, { found: text }));
    gathered.parser.write(block.text);
    yield* gathered.ready.splice(0);
    if (gathered.stopped()) return;
  }
  gathered.parser.close();
  yield* gathered.ready.splice(0);
}

type Gatherer = {
  readonly parser: SaxesParser;
  readonly ready: (Found | Read)[];
  readonly stopped: () => boolean;
};

function gatherer(outline: Outline): Gatherer {
  const parser = new SaxesParser({ xmlns: false });
  const ready: (Found | Read)[] = [];
  const open: Open[] = [];
  let count = 0;
  let depth = 0;
  let stopped = false;
  let closedAt = -1;
  const stop = (wrong: Read) => {
    if (stopped) return;
    // The parser closes an element before it says that another one should have been closed.
    if (closedAt === parser.position) ready.pop();
    ready.push(wrong);
    stopped = true;
  };
  const place = () => ({ file: outline.file, line: parser.line });
  parser.on('error', (fault) => stop(brokenAt(fault, place(), depth)));
  parser.on('opentag', ({ name: qualified, attributes }) => {
    const name = local(qualified);
    depth += 1;
    if (depth > depthMax)
      stop(problem('not-well-formed', place(), { found: `nested deeper than ${depthMax}` }));
    if (stopped) return;
    const element = { name, attributes, text: '', children: [], line: parser.line };
    if (depth === 1 && name !== outline.root)
      stop(problem('not-the-format', place(), { found: `<${name}>` }));
    else if (depth === 1) ready.push({ root: element });
    else if (open.length > 0 || outline.records.includes(name)) open.push(element);
  });
  const addText = (text: string) => {
    const inside = open.at(-1);
    if (inside && inside.text.length <= textMax) inside.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    const element = open.pop();
    if (!element || stopped) return;
    if (element.text.length > textMax) {
      ready.push(problem('value-too-long', place(), { found: element.text }));
      element.text = element.text.slice(0, textMax);
    }
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else {
      count += 1;
      closedAt = parser.position;
      ready.push({ record: element, count });
    }
  });
  return { parser, ready, stopped: () => stopped };
}

/** The parser names an open element or an empty file only when the end has come. */
function brokenAt(
  fault: Error,
  place: { readonly file: FileRole; readonly line: number },
  depth: number,
): Read {
  const atEnd = /unclosed|unexpected end|must contain a root/i.test(fault.message);
  return problem(atEnd ? 'not-closed' : 'not-well-formed', place, {
    found: `${fault.message} (depth ${depth})`,
  });
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text at the end of a path of names; the first, where there are several; empty where there is none. */
export function textAt(element: Element, ...path: readonly string[]): string {
  let at: Element | undefined = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at?.text.trim() ?? '';
}

/** All elements at the end of a path of names. */
export function allAt(element: Element, ...path: readonly string[]): readonly Element[] {
  let all: readonly Element[] = [element];
  for (const name of path)
    all = all.flatMap(({ children }) => children.filter((child) => child.name === name));
  return all;
}
