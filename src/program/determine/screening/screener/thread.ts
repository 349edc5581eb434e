/** Inside the thread: takes entries, makes an index of them, and compares parties with it, one question after another. */
import { parentPort } from 'node:worker_threads';
import type { Party } from '../party/party.ts';
import { type EntryIndex, indexEntries } from './entry-index.ts';
import type { Answered, Listed, Numbered, Question } from './messages.ts';
import type { Screened } from './types.ts';

/** Who has more matches has a name that says nothing; the best of them are enough to see that. */
const mostKept = 50;

type Indexed = { readonly entries: readonly Listed[]; readonly index: EntryIndex };
let taken: Listed[] = [];
let current: Indexed = indexed([]);

parentPort?.on('message', ({ number, question }: Numbered) => {
  parentPort?.postMessage({ number, ...answer(question) } satisfies Answered);
});

function answer(question: Question): { screened: readonly Screened[] } | { done: true } | { failed: string } {
  try {
    if (question.ask === 'screen') return { screened: screen(current, question) };
    if (question.ask === 'screen-among') return { screened: screen(indexed(question.entries), question) };
    if (question.ask === 'take') taken.push(...question.entries);
    else {
      current = indexed(taken);
      taken = [];
    }
    return { done: true };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function indexed(entries: readonly Listed[]): Indexed {
  return { entries, index: indexEntries(entries.map(({ entry }) => entry)) };
}

function screen(
  { entries, index }: Indexed,
  asked: { readonly parties: readonly Party[]; readonly threshold: number },
): readonly Screened[] {
  return asked.parties.map((party) => {
    const found = index.find(party, asked.threshold, mostKept);
    const matches = found.matches.flatMap(({ at, ...matched }) => {
      const listed = entries[at];
      return listed ? [{ ...matched, list: listed.list, entry: listed.entry }] : [];
    });
    return { matches, leftOut: found.leftOut };
  });
}
