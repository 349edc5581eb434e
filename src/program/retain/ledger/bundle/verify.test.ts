import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { rootOf } from '../../../../kernel/merkle.ts';
import { treeHashing } from '../../../../runtime/crypto/tree-hashing.ts';
import { signCheckpoint } from '../notes/checkpoint.ts';
import { signText, verifierKeyOf } from '../notes/keys.ts';
import { readNote, writeNote } from '../notes/signed-note.ts';
import {
  bundleText,
  type MadeLedger,
  madeEntry,
  madeOrigin,
  madeSigner,
  makeLedger,
  sourceOf,
} from './made-ledger.ts';
import { BundleVerifier, type VerifyOptions, verifyBundle } from './verify.ts';
import { writeBundle } from './write.ts';

const entries = (count: number) => Array.from({ length: count }, (_, n) => madeEntry(n));
const verify = (text: string | Buffer, options?: VerifyOptions) => verifyBundle([Buffer.from(text)], options);
const codes = async (text: string, options?: VerifyOptions) =>
  (await verify(text, options)).problems.map((problem) => problem.code);

const first = madeSigner('first');
const firstKey = verifierKeyOf(first).text;
let large: MadeLedger;
let largeText: string;
let small: string;

beforeAll(async () => {
  large = makeLedger({
    texts: entries(700),
    checkpointAt: (size) => [1, 100, 256, 300, 600, 700].includes(size),
  });
  largeText = await bundleText(sourceOf(large));
  small = await bundleText(
    sourceOf(makeLedger({ texts: entries(5), checkpointAt: (size) => [2, 5].includes(size) })),
  );
});

describe('a bundle that nobody touched', () => {
  test('is proven whole: every entry, every checkpoint', async () => {
    const edge = large.edges.get(700);
    expect(await verify(largeText, { trustedKeys: [firstKey], deep: true })).toMatchObject({
      ok: true,
      origin: madeOrigin,
      from: 0,
      size: 700,
      entries: 700,
      withheld: 0,
      checkpoints: 6,
      root: edge && Buffer.from(rootOf(edge, treeHashing)).toString('base64'),
      keys: [{ key: firstKey, kind: 'log', first: 1, last: 700, trust: 'given' }],
      problems: [],
    });
  });

  test('is proven however the stream is cut into pieces', async () => {
    for (const length of [1, 7, 8191]) {
      const verifier = new BundleVerifier();
      const bytes = Buffer.from(largeText);
      for (let at = 0; at < bytes.length; at += length) verifier.push(bytes.subarray(at, at + length));
      expect(verifier.finish()).toMatchObject({ ok: true, entries: 700 });
    }
  });

  test('says that its key was only the first one met when the examiner names none', async () => {
    expect((await verify(largeText)).keys[0]).toMatchObject({ trust: 'first-met' });
  });

  test('without an entry is proven to be empty', async () => {
    const ledger = makeLedger({ texts: [], checkpointAt: () => false });
    expect(await verify(await bundleText(sourceOf(ledger)))).toMatchObject({ ok: true, entries: 0, size: 0 });
  });

  test.each([1, 100, 256, 300, 600, 700])('may begin at a checkpoint: at size %i', async (from) => {
    const text = await bundleText(sourceOf(large, { from }));
    expect(await verify(text)).toMatchObject({ ok: true, from, size: 700, entries: 700 - from });
  });

  test('may hand over some entries by their hash only, and proves the others', async () => {
    const text = await bundleText(sourceOf(large, { withhold: (index) => index % 3 !== 0 }));
    expect(await verify(text)).toMatchObject({ ok: true, entries: 700, withheld: 466 });
  });

  test('cannot be written when a checkpoint lies beyond its leaves', async () => {
    const source = { ...sourceOf(large), leaves: [large.leaves.slice(0, 10)] };
    await expect(async () => {
      for await (const _piece of writeBundle(source));
    }).rejects.toThrow(RangeError);
  });
});

/** Where a byte is: its line, counted from 1. */
const lineOf = (bytes: Buffer, at: number) => bytes.subarray(0, at).toString('latin1').split('\n').length;

/** Flips bits of one byte and tells whether the report names the very line. */
async function nameOfFlip(
  bytes: Buffer,
  at: number,
  mask: number,
): Promise<{ found: boolean; said: unknown }> {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ mask;
  const report = await verify(changed);
  const line = lineOf(bytes, at);
  const said = report.problems[0];
  return { found: !report.ok && said?.where.line === line, said: { line, at, mask, said } };
}

describe('one flipped byte', () => {
  test('is found and its line is named, for every byte of a bundle', async () => {
    const bytes = Buffer.from(small);
    for (let at = 0; at < bytes.length; at += 1) {
      const { found, said } = await nameOfFlip(bytes, at, 1 << (at % 8));
      expect(found, JSON.stringify(said)).toBe(true);
    }
  });

  test('is found and its line is named, wherever in a bundle of several tiles and whatever the byte becomes', async () => {
    const bytes = Buffer.from(largeText);
    const flip = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(flip, async ([at, mask]) => {
        const { found, said } = await nameOfFlip(bytes, at, mask);
        expect(found, JSON.stringify(said)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is found and its line is named in a bundle that begins in the middle and withholds entries', async () => {
    const bytes = Buffer.from(
      await bundleText(sourceOf(large, { from: 600, withhold: (index) => index % 2 === 0 })),
    );
    const flip = fc.tuple(fc.nat(bytes.length - 1), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(flip, async ([at, bit]) => {
        const { found, said } = await nameOfFlip(bytes, at, 1 << bit);
        expect(found, JSON.stringify(said)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('in an entry is blamed on the entry alone, with both hashes', async () => {
    const changed = largeText.replace('"restricted"', '"unconfined"');
    const report = await verify(changed);
    expect(report.problems).toEqual([
      {
        code: 'entry-altered',
        where: { line: expect.any(Number), entry: 1 },
        expected: Buffer.from(large.leaves[1]?.hash ?? []).toString('base64'),
        found: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      },
    ]);
  });

  test('in a line of leaf hashes is blamed on that line alone', async () => {
    const hash = Buffer.from(large.leaves[299]?.hash ?? [])
      .toString('base64')
      .slice(8, 20);
    const at = largeText.indexOf('{"tile":{"first":256');
    const tile = largeText.slice(at, largeText.indexOf('\n', at));
    const bytes = Buffer.from(JSON.parse(tile).tile.hashes, 'base64');
    bytes[43 * 32] = (bytes[43 * 32] ?? 0) ^ 1;
    const changed = largeText.replace(JSON.parse(tile).tile.hashes, bytes.toString('base64'));
    expect(hash).toHaveLength(12);
    expect((await verify(changed)).problems).toMatchObject([{ code: 'tile-altered', where: { entry: 299 } }]);
  });
});

describe('a bundle is refused', () => {
  const lines = () => largeText.split('\n');
  const edited = (edit: (lines: string[]) => void) => {
    const all = lines();
    edit(all);
    return all.join('\n');
  };
  const find = (all: readonly string[], part: string) => all.findIndex((line) => line.includes(part));

  test('when an entry is left out, naming it', async () => {
    const text = edited((all) => all.splice(find(all, '"id":"ent_01990000-0000-7000-8000-0000000000c8"'), 1));
    expect((await verify(text)).problems).toMatchObject([{ code: 'entry-missing', where: { entry: 200 } }]);
  });

  test('when the last entry of a tile, or several, are left out', async () => {
    const last = edited((all) => all.splice(find(all, '8000-0000000000ff"'), 1));
    expect((await verify(last)).problems).toMatchObject([{ code: 'entry-missing', where: { entry: 255 } }]);
    const several = edited((all) => all.splice(find(all, '8000-000000000140"'), 5));
    expect((await verify(several)).problems).toMatchObject([
      { code: 'entry-missing', where: { entry: 320, toEntry: 324 } },
    ]);
  });

  test('when an entry is put in, naming its line', async () => {
    for (const at of [10, 200, 259, 500]) {
      const text = edited((all) => all.splice(at, 0, madeEntry(100_000)));
      const problems = (await verify(text)).problems;
      expect(problems).toMatchObject([{ code: 'entry-unexpected', where: { line: at + 1 } }]);
    }
  });

  test('when two entries change places', async () => {
    const text = edited((all) => {
      const [a, b] = [all[50] ?? '', all[51] ?? ''];
      all[50] = b;
      all[51] = a;
    });
    expect((await verify(text)).ok).toBe(false);
  });

  test('when an entry and its leaf hash are changed together: the stretch is named, and what follows is still proven', async () => {
    const source = sourceOf(large);
    const forged = large.leaves.map((leaf, i) => {
      if (i !== 400) return leaf;
      const text = madeEntry(400_000);
      return { text, hash: treeHashing.leaf(Buffer.from(text)) };
    });
    const report = await verify(await bundleText({ ...source, leaves: [forged] }));
    expect(report.problems).toMatchObject([
      { code: 'root-mismatch', where: { entry: 300, toEntry: 599, checkpoint: 600 } },
    ]);
  });

  test('when a checkpoint stands at another size than its own', async () => {
    const text = edited((all) => {
      const at = find(all, '\\n256\\n');
      const [checkpoint = ''] = all.splice(at, 1);
      all.splice(at - 3, 0, checkpoint);
    });
    expect((await verify(text)).ok).toBe(false);
  });

  test('when it is cut short after a line, or within one', async () => {
    expect(await codes(edited((all) => all.splice(-2, 1)))).toEqual(['end-missing']);
    expect(await codes(largeText.slice(0, -10))).toContain('line-unterminated');
    const noLastCheckpoint = edited((all) => all.splice(-3, 1));
    expect(await codes(noLastCheckpoint)).toEqual(['end-mismatch', 'entries-not-covered']);
  });

  test('when something follows its end', async () => {
    expect(await codes(`${largeText}{}\n`)).toEqual(['after-end']);
    expect(await codes(`${largeText}{}`)).toEqual(['line-unterminated']);
  });

  test('when it is empty, or no bundle at all', async () => {
    expect(await codes('')).toEqual(['end-missing']);
    expect(await codes('{}\n')).toEqual(['header-unreadable']);
    expect(await codes('\n\n\n')).toEqual(['header-unreadable']);
  });

  test('when its entries are of another tenant, though all is signed', async () => {
    const other = 'org_01990000-0000-7000-8000-000000000002';
    const ledger = makeLedger({
      texts: [madeEntry(0), madeEntry(1, other)],
      checkpointAt: (size) => size === 2,
    });
    expect((await verify(await bundleText(sourceOf(ledger)))).problems).toMatchObject([
      { code: 'entry-foreign', where: { entry: 1 } },
    ]);
  });

  test('on a deep check, when a signed entry is not canonical JSON or lacks a part', async () => {
    const texts = [
      madeEntry(0),
      madeEntry(1).replace('"because"', '"zebra":1,"because"'),
      madeEntry(2).replace('"kind":"standing-changed",', ''),
      madeEntry(3).replace('"because":', '"because": '),
    ];
    const bundle = await bundleText(sourceOf(makeLedger({ texts, checkpointAt: (size) => size === 4 })));
    expect(await codes(bundle)).toEqual([]);
    expect(await codes(bundle, { deep: true })).toEqual(Array(3).fill('entry-not-canonical'));
  });

  test('of more problems than can be read: the first thousand are kept, the others counted', async () => {
    const texts = entries(1300);
    const other = entries(1300).map((text) => text.replace('identity-pending', 'identity-decided'));
    const ledger = makeLedger({ texts, checkpointAt: (size) => size === 1300 });
    const leaves = ledger.leaves.map(({ hash }, i) => ({ hash, text: other[i] ?? '' }));
    const report = await verify(await bundleText({ ...sourceOf(ledger), leaves: [leaves] }));
    expect(report.problems).toHaveLength(1000);
    expect(report.more).toBe(300);
  });
});

describe('keys', () => {
  const second = madeSigner('second');
  const secondKey = verifierKeyOf(second).text;
  const changing = (signersAt: (size: number) => readonly ReturnType<typeof madeSigner>[]) =>
    bundleText(
      sourceOf(makeLedger({ texts: entries(30), checkpointAt: (size) => size % 10 === 0, signersAt }), {
        signers: [first, second],
      }),
    );
  const handedOver = () =>
    changing((size) => (size === 10 ? [first] : size === 20 ? [first, second] : [second]));

  test('may change when the old one signs the first checkpoint of the new one', async () => {
    expect(await verify(await handedOver(), { trustedKeys: [firstKey] })).toMatchObject({
      ok: true,
      keys: [
        { key: firstKey, trust: 'given', first: 10, last: 20 },
        { key: secondKey, trust: 'handed-over', first: 20, last: 30 },
      ],
    });
  });

  test('that are trusted vouch for what was signed before them', async () => {
    expect(await codes(await handedOver(), { trustedKeys: [secondKey] })).toEqual([]);
  });

  test('that nobody handed over to are not trusted', async () => {
    const text = await changing((size) => (size < 20 ? [first] : [second]));
    expect((await verify(text, { trustedKeys: [firstKey] })).problems).toMatchObject([
      { code: 'key-not-trusted', where: { checkpoint: 30 } },
    ]);
    expect(await codes(text)).toEqual(['key-not-trusted']);
    expect(await codes(text, { trustedKeys: [secondKey] })).toEqual([]);
  });

  test('that the examiner does not know are not trusted, however well they sign', async () => {
    expect(await codes(largeText, { trustedKeys: [secondKey] })).toEqual(['key-not-trusted']);
  });

  test('that were replaced sign nothing alone any more', async () => {
    const text = await changing((size) => (size === 10 ? [first, second] : size === 20 ? [second] : [first]));
    expect((await verify(text)).problems).toMatchObject([
      { code: 'key-superseded', where: { checkpoint: 30 } },
    ]);
  });

  test('of others are refused in the header, and as signatures that nobody can check', async () => {
    const stranger = madeSigner('stranger', 'other.example/ledger');
    const ledger = makeLedger({
      texts: entries(2),
      checkpointAt: (size) => size === 2,
      signersAt: () => [first, stranger],
    });
    expect(await codes(await bundleText(sourceOf(ledger)))).toEqual(['signature-unlisted']);
    expect(await codes(await bundleText(sourceOf(ledger, { signers: [first, stranger] })))).toEqual([
      'header-inconsistent',
    ]);
  });
});

describe('checkpoints that an examiner kept', () => {
  const noteAt = (size: number) => large.notes.get(size) ?? '';

  test('agree with a bundle of the same history, and are told from those before it', async () => {
    const report = await verify(largeText, { seen: [noteAt(700), noteAt(100)] });
    expect(report).toMatchObject({ ok: true, seen: { agreed: [100, 700], before: [] } });
    const later = await verify(await bundleText(sourceOf(large, { from: 300 })), {
      seen: [noteAt(100), noteAt(300)],
    });
    expect(later).toMatchObject({ ok: true, seen: { agreed: [300], before: [100] } });
  });

  test('show that history was rewritten, though every signature of the bundle holds', async () => {
    const rewritten = makeLedger({
      texts: entries(700).map((text, i) => (i === 42 ? madeEntry(420_000) : text)),
      checkpointAt: (size) => size === 700,
    });
    const text = await bundleText(sourceOf(rewritten));
    expect(await codes(text)).toEqual([]);
    expect((await verify(text, { seen: [noteAt(100)] })).problems).toMatchObject([
      { code: 'seen-mismatch', where: { checkpoint: 100 } },
    ]);
  });

  test('show that a bundle is older than what was seen, or is of another log', async () => {
    const note = signCheckpoint({ origin: madeOrigin, size: 800, root: treeHashing.empty }, [first]);
    expect(await codes(largeText, { seen: [note] })).toEqual(['seen-newer']);
    const other = signCheckpoint({ origin: 'other', size: 1, root: treeHashing.empty }, [first]);
    expect(await codes(largeText, { seen: [other, 'no note'] })).toEqual(['seen-foreign', 'seen-foreign']);
  });
});

test('a checkpoint that a stranger signed in our name does not hold', async () => {
  const ledger = makeLedger({ texts: entries(3), checkpointAt: (size) => size === 3 });
  const text = readNote(ledger.notes.get(3) ?? '')?.text ?? '';
  const forged = signText(text, madeSigner('stranger'));
  const keyId = verifierKeyOf(first).keyId;
  const note = writeNote({ text, signatures: [{ ...forged, keyId }] });
  const checkpoints = ledger.checkpoints.map((checkpoint) => ({ ...checkpoint, note }));
  const bundle = await bundleText({ ...sourceOf(ledger), checkpoints });
  expect(await codes(bundle)).toEqual(['signature-invalid', 'entries-not-covered']);
});
