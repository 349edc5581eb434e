/** Texts as the bytes of a download, cut into pieces; and all that a reader says of them. */
import type { Bytes, ListEntry, ListFiles, ListFormat, Read, RowProblem, Stated } from './types.ts';

/** Pieces of a few bytes, so that letters, marks and names are cut in their middle. */
export async function* bytesOf(content: string | Uint8Array, piece = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

export type AllRead = {
  readonly entries: readonly ListEntry[];
  readonly problems: readonly RowProblem[];
  readonly stated: Stated;
};

export async function allOf(reads: AsyncIterable<Read>): Promise<AllRead> {
  const entries: ListEntry[] = [];
  const problems: RowProblem[] = [];
  let stated: Stated = {};
  for await (const one of reads) {
    if (one.read === 'entry') entries.push(one.entry);
    else if (one.read === 'problem') problems.push(one.problem);
    else stated = { ...stated, ...one.stated };
  }
  return { entries, problems, stated };
}

export type Contents = { readonly [role in keyof ListFiles]?: string | Uint8Array };

export function readAll(format: ListFormat, contents: Contents): Promise<AllRead> {
  const role = (name: keyof ListFiles): { readonly [role in keyof ListFiles]?: Bytes } => {
    const content = contents[name];
    return content === undefined ? {} : { [name]: bytesOf(content) };
  };
  const files = { ...role('aliases'), ...role('addresses'), ...role('comments') };
  return allOf(format.read({ main: bytesOf(contents.main ?? ''), ...files }));
}

/** An entry with nothing but a key and a name. */
export function entryNamed(key: string, name: string, over: Partial<ListEntry> = {}): ListEntry {
  return {
    key,
    kind: 'unknown',
    names: [{ kind: 'primary', text: name }],
    births: [],
    birthPlaces: [],
    countries: [],
    addresses: [],
    identifiers: [],
    programs: [],
    remarks: [],
    ...over,
  };
}
