/** What is said to a thread that holds an index, and what it answers. Each question has a number, each answer has it too. */
import type { Id } from '../../../../kernel/ids.ts';
import type { ListEntry } from '../../lists/index.ts';
import type { Party } from '../party/party.ts';
import type { Screened } from './types.ts';

export type Listed = { readonly list: Id<'screeningList'>; readonly entry: ListEntry };

export type Question =
  /** Entries for the index that is to be made; they come in pieces. */
  | { readonly ask: 'take'; readonly entries: readonly Listed[] }
  /** That was all of them. */
  | { readonly ask: 'index' }
  | { readonly ask: 'screen'; readonly parties: readonly Party[]; readonly threshold: number }
  | {
      readonly ask: 'screen-among';
      readonly entries: readonly Listed[];
      readonly parties: readonly Party[];
      readonly threshold: number;
    };

export type Numbered = { readonly number: number; readonly question: Question };
export type Answered = { readonly number: number } & (
  | { readonly screened: readonly Screened[] }
  | { readonly done: true }
  | { readonly failed: string }
);
