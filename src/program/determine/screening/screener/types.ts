/** What answers who of the lists in force a party may be. It runs beside the server; an answer is never reckoned again. */
import type { Id } from '../../../../kernel/ids.ts';
import type { ListEntry } from '../../lists/index.ts';
import type { Line } from '../matcher/explain.ts';
import type { Party } from '../party/party.ts';

/** One entry of a list, and how sure it is that it names the party. Best score first. */
export type Match = {
  readonly list: Id<'screeningList'>;
  /** The list's own key of the entry, and the entry as it was when it was compared. */
  readonly entry: ListEntry;
  /** From 0 to 1. */
  readonly score: number;
  /** How alike the names are, before anything else is weighed. From 0 to 1. */
  readonly names: number;
  /** Which value met which value, how it was compared and what it did to the score, in the order of reckoning. */
  readonly lines: readonly Line[];
  /** What OFAC's own search would give the two names, from 0 to 100. */
  readonly ofac: number;
};

/** What a party was compared with: enough to know years later what an answer rested on. */
export type ScreenedAgainst = {
  /** Name and version of the matcher; it changes whenever a score may. */
  readonly algorithm: string;
  /** From 0 to 1; matches below it are not kept. */
  readonly threshold: number;
  readonly lists: readonly {
    readonly list: Id<'screeningList'>;
    readonly version: Id<'listVersion'>;
    readonly digest: string;
  }[];
};

export type Screened = {
  readonly matches: readonly Match[];
  /** Matches beyond the most that are kept of one party. */
  readonly leftOut: number;
};

export type Answer = { readonly against: ScreenedAgainst; readonly parties: readonly Screened[] };

export type Screener = {
  /**
   * Compares parties with all lists in force of a tenant, in the order in which they were given.
   *
   * @param asked.latest whether to wait for the index of a version that has just come in force (the default), or to be
   *   answered at once from the one before. The answer says which it was.
   */
  screen(asked: {
    readonly tenant: Id<'organization'>;
    readonly parties: readonly Party[];
    readonly threshold: number;
    readonly latest?: boolean;
  }): Promise<Answer>;
  /** Compares parties with these entries alone: those that a new version added or changed. */
  screenAmong(asked: {
    readonly entries: readonly { readonly list: Id<'screeningList'>; readonly entry: ListEntry }[];
    readonly parties: readonly Party[];
    readonly threshold: number;
  }): Promise<readonly Screened[]>;
  close(): Promise<void>;
};
