/** What can be wrong with a ledger, or with a bundle of it: a closed set of codes, each with its sentence. */

export const problemSentences = {
  'header-unreadable': 'The first line is not the header of a bundle. Nothing after it can be checked.',
  'header-inconsistent': 'The header names a tenant, an origin, keys or a start that do not belong together.',
  'line-unreadable': 'The line is none of the kinds that a bundle has. It is passed over.',
  'line-too-long': 'The line is longer than any line of a bundle. Nothing after it can be checked.',
  'line-unterminated': 'The bundle ends within a line.',
  'tile-unreadable': 'The line of leaf hashes cannot be read.',
  'tile-misplaced': 'The line of leaf hashes is not for the entries that follow it.',
  'tile-missing': 'The entry has no line of leaf hashes before it.',
  'tile-altered':
    'The line of leaf hashes was changed: the entries lead to the signed root, the line does not.',
  'entry-altered': 'The entry was changed: its hash is not the one that leads to the signed root.',
  'entry-or-tile-altered': 'The entry and its leaf hash differ, and neither leads to the signed root.',
  'entry-missing': 'The entry is not there, though its leaf hash is.',
  'entry-unexpected': 'The line is an entry that the leaf hashes do not have at this place.',
  'entry-foreign': 'The entry is of another tenant, or of another version of the format.',
  'entry-not-canonical': 'The entry is not canonical JSON, or lacks a part of an entry.',
  'checkpoint-unreadable': 'The line of a checkpoint cannot be read.',
  'checkpoint-foreign': 'The checkpoint is of another log.',
  'checkpoint-misplaced': 'The checkpoint does not stand at its size.',
  'checkpoint-unsigned': 'No key of this log signed the checkpoint.',
  'signature-invalid': 'A signature of the checkpoint does not hold: its text or the signature was changed.',
  'signature-unlisted': 'The checkpoint has a signature by a key that the header does not list.',
  'root-mismatch':
    'The entries since the checkpoint before lead to another root than the one that was signed.',
  'edge-altered': 'The subtree hashes beside the checkpoint are not those of its tree.',
  'key-superseded': 'The checkpoint is signed only by a key that had been replaced.',
  'key-not-trusted':
    'The last checkpoint is signed by no key that you trust, nor by one that such a key handed over to.',
  'seen-foreign': 'A checkpoint that you kept is of another log, or cannot be read.',
  'seen-mismatch': 'The log shows another root than a checkpoint you have seen: its history was rewritten.',
  'seen-newer': 'You have seen a checkpoint of a larger size than this bundle reaches.',
  'entries-not-covered': 'No readable, signed checkpoint covers the last entries.',
  'end-unreadable': 'The last line cannot be read.',
  'end-mismatch': 'The last line counts other entries or checkpoints than the bundle has.',
  'end-missing': 'The bundle is cut short: its last line is not there.',
  'after-end': 'There is something after the last line.',
  'leaf-missing': 'A place of the tree is empty: its leaf was removed.',
  'entry-misfiled': 'The row of the entry says another id, time or kind than the entry itself.',
  'entries-unsealed': 'Entries have waited for the sealer longer than they should: does a worker run?',
  'entry-lost': 'The entry has no place in the tree, and does not wait for one.',
  'node-altered': 'A kept subtree root is not that of its leaves: proofs made from it would fail.',
  'checkpoint-misfiled': 'The row of the checkpoint says another size or root than its note.',
  'event-missing': 'The entry tells of an event that is not there.',
  'event-altered': 'The event is not as its entry tells it.',
  'event-unrecorded': 'No entry tells of the event.',
  'personal-altered': 'The personal value of the event is not the one that was committed to.',
} as const;

export type LedgerProblemCode = keyof typeof problemSentences;

export type LedgerProblem = {
  readonly code: LedgerProblemCode;
  readonly where: {
    /** Counted from 1. Of what is not there: the line at which the lack shows. */
    readonly line?: number;
    /** Index of the entry in the tree, counted from 0; `toEntry` closes a range. */
    readonly entry?: number;
    readonly toEntry?: number;
    /** The id of the entry or event, where the store knows it. */
    readonly id?: string;
    /** Size of the checkpoint. */
    readonly checkpoint?: number;
  };
  /** Hashes, sizes and ids; never content. */
  readonly expected?: string;
  readonly found?: string;
};

/** Keeps the first problems and counts the others, so that a bundle of noise does not fill the memory. */
export type ProblemList = { readonly kept: LedgerProblem[]; more: number };

const mostKept = 1000;

export function emptyProblems(): ProblemList {
  return { kept: [], more: 0 };
}

export function note(problems: ProblemList, problem: LedgerProblem): void {
  if (problems.kept.length < mostKept) problems.kept.push(problem);
  else problems.more += 1;
}

/** The problems in the order of the lines they stand at; those of no line last. */
export function inOrder(problems: ProblemList): readonly LedgerProblem[] {
  const line = ({ where }: LedgerProblem) => where.line ?? Number.POSITIVE_INFINITY;
  return problems.kept.toSorted((a, b) => (line(a) === line(b) ? 0 : line(a) - line(b)));
}
