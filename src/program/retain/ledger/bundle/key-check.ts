/**
 * Checks who signed the checkpoints of a bundle.
 *
 * Keys change: the first checkpoint of a new key is signed by the old one as well, and that hands trust over. A key
 * that was replaced signs nothing alone any more. Whoever trusts no key yet starts from the first one met, and must
 * compare it with what the provider publishes.
 */
import { checkSignatures, type ReadCheckpoint } from '../notes/checkpoint.ts';
import { ed25519Note, type VerifierKey } from '../notes/keys.ts';
import { note, type ProblemList } from './problems.ts';

/** What is known of a listed key when the bundle has been read. */
export type KeyUse = {
  readonly key: string;
  readonly kind: 'log' | 'witness';
  /** Sizes of the first and the last checkpoint it signed. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly trust: 'given' | 'handed-over' | 'first-met' | 'none';
};

export class KeyCheck {
  readonly #problems: ProblemList;
  readonly #keys: readonly VerifierKey[];
  readonly #given: ReadonlySet<string>;
  readonly #trusted = new Set<VerifierKey>();
  readonly #used = new Map<VerifierKey, { first: number; last: number }>();
  #newest = 0;
  #firstMet: VerifierKey | undefined;
  /** The last signed checkpoint, when no trusted key signed it. */
  #untrusted: { line: number; checkpoint: number } | undefined;

  constructor(about: { keys: readonly VerifierKey[]; given: readonly string[]; problems: ProblemList }) {
    this.#keys = about.keys;
    this.#given = new Set(about.given);
    this.#problems = about.problems;
    for (const key of about.keys) if (this.#given.has(key.text)) this.#trusted.add(key);
  }

  /** True when a key of the log signed the checkpoint and no signature by a listed key fails. */
  check(line: number, checkpoint: ReadCheckpoint): boolean {
    const where = { line, checkpoint: checkpoint.size };
    const { valid, invalid, unknown } = checkSignatures(checkpoint.note, this.#keys);
    for (const key of invalid) note(this.#problems, { code: 'signature-invalid', where, expected: key.text });
    if (unknown > 0) note(this.#problems, { code: 'signature-unlisted', where });
    for (const key of valid) {
      this.#used.set(key, { first: this.#used.get(key)?.first ?? checkpoint.size, last: checkpoint.size });
    }
    const ours = valid.filter((key) => key.type === ed25519Note);
    if (ours.length === 0) {
      if (invalid.length + unknown === 0) note(this.#problems, { code: 'checkpoint-unsigned', where });
      return false;
    }
    this.#follow(ours, where);
    return invalid.length === 0;
  }

  finish(): readonly KeyUse[] {
    if (this.#untrusted) note(this.#problems, { code: 'key-not-trusted', where: this.#untrusted });
    return this.#keys.map((key) => ({
      key: key.text,
      kind: key.type === ed25519Note ? 'log' : 'witness',
      first: this.#used.get(key)?.first,
      last: this.#used.get(key)?.last,
      trust: this.#trustIn(key),
    }));
  }

  #follow(ours: readonly VerifierKey[], where: { line: number; checkpoint: number }): void {
    if (this.#given.size === 0 && this.#trusted.size === 0 && ours[0]) {
      this.#firstMet = ours[0];
      this.#trusted.add(ours[0]);
    }
    const newest = Math.max(...ours.map((key) => this.#keys.indexOf(key)));
    if (newest < this.#newest) note(this.#problems, { code: 'key-superseded', where });
    this.#newest = Math.max(this.#newest, newest);
    if (ours.some((key) => this.#trusted.has(key))) {
      for (const key of ours) this.#trusted.add(key);
      this.#untrusted = undefined;
    } else {
      // A later trusted checkpoint vouches for this one too, for its tree contains this one's.
      this.#untrusted = where;
    }
  }

  #trustIn(key: VerifierKey): KeyUse['trust'] {
    if (this.#given.has(key.text)) return 'given';
    if (key === this.#firstMet) return 'first-met';
    return this.#trusted.has(key) ? 'handed-over' : 'none';
  }
}
