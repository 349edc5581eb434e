/**
 * Verifies a bundle: offline, without a database, in one pass and a few megabytes of memory.
 *
 * Every entry is hashed as it stands, and every signed root is rebuilt from the hashes. That an entry is canonical
 * JSON adds nothing to its proof, because the tree holds its bytes, so that is checked on request only (`deep`).
 */
import { type Edge, emptyEdge } from '../../../../kernel/merkle.ts';
import { BodyCheck, isStart } from './body-check.ts';
import { KeyCheck } from './key-check.ts';
import { type BundleHeader, isConsistent, readCheckpointLine, readHeader } from './lines.ts';
import { emptyProblems, type LedgerProblem, note } from './problems.ts';
import { type BundleReport, reportOf } from './report.ts';
import { type SeenHeads, seenHeads } from './seen.ts';
import { LineSplitter } from './split-lines.ts';

export type VerifyOptions = {
  /** Verifier keys the examiner trusts, as the provider published them. None: the first key met is reported. */
  readonly trustedKeys?: readonly string[];
  /** Checkpoints (signed notes) the examiner has kept: the bundle must agree with them. */
  readonly seen?: readonly string[];
  /** Parses every entry as well: canonical form, and the parts of an entry. Some four times slower. */
  readonly deep?: boolean;
};

/** Verifies a whole bundle from a stream of bytes, a file's for example. */
export async function verifyBundle(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<BundleReport> {
  const verifier = new BundleVerifier(options);
  for await (const chunk of chunks) if (!verifier.push(chunk)) break;
  return verifier.finish();
}

/** What the header gives to check the rest with. */
type Opened = { readonly header: BundleHeader; readonly keys: KeyCheck; readonly seen: SeenHeads };

export class BundleVerifier {
  readonly #options: VerifyOptions;
  readonly #problems = emptyProblems();
  readonly #splitter = new LineSplitter((buffer, start, end) => this.#line(buffer, [start, end]));
  #stage: 'open' | 'ended' | 'given-up' = 'open';
  #lineNumber = 0;
  #opened: Opened | undefined;
  #body: BodyCheck | undefined;

  constructor(options: VerifyOptions = {}) {
    this.#options = options;
  }

  /** @returns false when nothing that follows could be checked. */
  push(chunk: Uint8Array): boolean {
    if (!this.#splitter.push(chunk)) this.#giveUp('line-too-long', this.#lineNumber + 1);
    return this.#stage !== 'given-up';
  }

  finish(): BundleReport {
    this.#body?.finish(this.#lineNumber + 1);
    if (this.#stage !== 'given-up' && this.#splitter.unfinished > 0) {
      this.#note({ code: 'line-unterminated', where: { line: this.#lineNumber + 1 } });
    } else if (this.#stage === 'open') this.#note({ code: 'end-missing', where: {} });
    const tree = this.#body?.tree;
    for (const { size } of this.#opened?.seen.heads ?? []) {
      if (tree && size > tree.size) this.#note({ code: 'seen-newer', where: { checkpoint: size } });
    }
    return reportOf({
      header: this.#opened?.header,
      tree,
      keys: this.#opened?.keys.finish() ?? [],
      counts: this.#body?.counts ?? { withheld: 0, checkpoints: 0 },
      seen: this.#opened?.seen ?? { heads: [], before: [] },
      problems: this.#problems,
    });
  }

  #line(buffer: Buffer, at: readonly [number, number]): void {
    this.#lineNumber += 1;
    if (this.#stage === 'given-up') return;
    if (this.#stage === 'ended') this.#giveUp('after-end');
    else if (this.#body) this.#bodyLine(this.#body, buffer, at);
    else if (this.#opened) this.#startLine(this.#opened, buffer, at);
    else this.#headerLine(buffer.toString('utf8', ...at));
  }

  #headerLine(text: string): void {
    const header = readHeader(text);
    if (!header) this.#giveUp('header-unreadable');
    else if (!isConsistent(header)) this.#giveUp('header-inconsistent');
    else {
      const given = this.#options.trustedKeys ?? [];
      const keys = new KeyCheck({ keys: header.keys, given, problems: this.#problems });
      this.#opened = { header, keys, seen: seenHeads(this.#options.seen ?? [], header, this.#problems) };
    }
  }

  /** A bundle that does not begin with the first entry begins with the checkpoint just before its first. */
  #startLine(opened: Opened, buffer: Buffer, at: readonly [number, number]): void {
    const text = buffer.toString('utf8', ...at);
    const { from } = opened.header;
    if (from === 0 && !text.startsWith('{"checkpoint":')) {
      this.#bodyLine(this.#begin(opened, emptyEdge()), buffer, at);
      return;
    }
    const read = readCheckpointLine(text);
    if (/^\{"(tile|end)":/.test(text)) this.#giveUp('header-inconsistent', 1);
    else if (!read) this.#giveUp('checkpoint-unreadable');
    else if (!opened.keys.check(this.#lineNumber, read.checkpoint)) this.#giveUp();
    else if (read.checkpoint.origin !== opened.header.origin) this.#giveUp('checkpoint-foreign');
    else if (read.checkpoint.size !== from) this.#giveUp('header-inconsistent', 1);
    else if (!isStart(read)) this.#giveUp('edge-altered');
    else this.#begin(opened, read.edge).counts.checkpoints += 1;
  }

  #begin({ header, keys, seen }: Opened, start: Edge): BodyCheck {
    const deep = this.#options.deep ?? false;
    this.#body = new BodyCheck({ header, start, keys, seen: seen.heads, problems: this.#problems, deep });
    return this.#body;
  }

  #bodyLine(body: BodyCheck, buffer: Buffer, at: readonly [number, number]): void {
    if (body.line(this.#lineNumber, buffer, at)) this.#stage = 'ended';
  }

  #giveUp(code?: LedgerProblem['code'], line = this.#lineNumber): void {
    if (code) this.#note({ code, where: { line } });
    this.#stage = 'given-up';
  }

  #note(problem: LedgerProblem): void {
    note(this.#problems, problem);
  }
}
