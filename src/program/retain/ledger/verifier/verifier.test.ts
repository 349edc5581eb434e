import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchOf } from '../../../../kernel/batch.ts';
import { commitment } from '../../../../runtime/crypto/sealing.ts';
import { treeHashing } from '../../../../runtime/crypto/tree-hashing.ts';
import { bundleText, madeEntry, madeSigner, makeLedger, sourceOf } from '../bundle/made-ledger.ts';
import { inclusionProof } from '../merkle/proofs.ts';
import { writeInclusionNote } from '../notes/inclusion-note.ts';
import { verifierKeyOf } from '../notes/keys.ts';
import { checkBatch, checkBundle, checkProof, checkValue } from './commands.ts';

const texts = Array.from({ length: 40 }, (_, n) => madeEntry(n));
const ledger = makeLedger({ texts, checkpointAt: (size) => size === 20 || size === 40 });
const key = verifierKeyOf(madeSigner('first')).text;
let folder: string;

const kept = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const asked = { keys: [key], seen: [], deep: false, json: false };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-verifier-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an examiner', () => {
  test('is told that a bundle is proven, plain or compressed, with the key and checkpoints from files', async () => {
    const bundle = await bundleText(sourceOf(ledger));
    const file = await kept('bundle.ndjson', bundle);
    const keyFile = await kept('key.txt', `${key}\n`);
    const seen = await kept('seen.txt', ledger.notes.get(20) ?? '');
    const plain = await checkBundle({ ...asked, file, keys: [keyFile], seen: [seen] });
    expect(plain.text).toContain('PROVEN: every entry is as it was');
    expect(plain.text).toContain('agrees with the checkpoint of size 20');
    expect(plain.code).toBe(0);
    const packed = await kept('bundle.ndjson.gz', gzipSync(bundle));
    expect((await checkBundle({ ...asked, file: packed })).code).toBe(0);
  });

  test('is told where a bundle was changed, in words and as JSON', async () => {
    const bundle = (await bundleText(sourceOf(ledger))).replace('"restricted"', '"unconfined"');
    const file = await kept('changed.ndjson', bundle);
    const { text, code } = await checkBundle({ ...asked, file });
    expect(text).toMatch(/^line \d+, entry 1: entry-altered$/m);
    expect(text).toContain('NOT PROVEN: 1 problem');
    expect(code).toBe(1);
    const json = JSON.parse((await checkBundle({ ...asked, file, json: true })).text);
    expect(json).toMatchObject({ ok: false, problems: [{ code: 'entry-altered' }] });
  });

  test('is not told that a bundle is proven when no key was named', async () => {
    const file = await kept('bundle.ndjson', await bundleText(sourceOf(ledger)));
    const { text } = await checkBundle({ ...asked, file, keys: [] });
    expect(text).toContain('NOT CONFIRMED');
    expect(text).not.toContain('PROVEN:');
  });

  test('proves one entry by itself, and not another in its place', async () => {
    const hashes = ledger.leaves.map((leaf) => leaf.hash);
    const tree = { hashing: treeHashing, tile: () => Promise.resolve(hashes) };
    const proof = await inclusionProof({ index: 7, size: 40 }, tree);
    const note = writeInclusionNote({ index: 7, proof, checkpoint: ledger.notes.get(40) ?? '' });
    const question = {
      proof: await kept('proof', note),
      entry: await kept('entry', `${texts[7]}\n`),
      keys: [key],
    };
    expect(await checkProof(question)).toMatchObject({ code: 0 });
    expect(await checkProof({ ...question, entry: await kept('other', texts[8] ?? '') })).toMatchObject({
      code: 1,
    });
    expect(await checkProof({ ...question, keys: [] })).toMatchObject({ code: 1 });
    expect(await checkProof({ ...question, proof: await kept('none', 'nothing') })).toMatchObject({
      code: 1,
    });
  });

  test('proves a disclosed value against the commitment that the ledger was given for it', () => {
    const salt = randomBytes(32);
    const value = { name: 'Ingrid Sørensen', bornOn: '1980-02-29' };
    const question = {
      commitment: commitment(salt, value).toString('base64'),
      salt: salt.toString('base64'),
      value: '{ "name": "Ingrid Sørensen", "bornOn": "1980-02-29" }',
    };
    expect(checkValue(question).code).toBe(0);
    expect(checkValue({ ...question, value: question.value.replace('29', '28') }).code).toBe(1);
    expect(checkValue({ ...question, salt: randomBytes(32).toString('base64') }).code).toBe(1);
    expect(checkValue({ ...question, value: '{"name":' }).text).toBe('NOT PROVEN: the value is not JSON.\n');
  });

  test('proves the records of a batch against its root, all of them and in their order', async () => {
    const records = ['{"id":"a"}', '{"id":"b"}', '{"id":"c"}'];
    const leaves = records.map((text, i) => ({ id: String(i), leaf: treeHashing.leaf(Buffer.from(text)) }));
    const { root } = batchOf('verdict', leaves, treeHashing);
    expect((await checkBatch({ records: await kept('records', `${records.join('\n')}\n`), root })).code).toBe(
      0,
    );
    expect((await checkBatch({ records: await kept('fewer', records.slice(1).join('\n')), root })).code).toBe(
      1,
    );
  });
});

describe('the generated verifier', () => {
  const run = promisify(execFile);
  const verifier = (...argv: string[]) =>
    run(process.execPath, ['contracts/verify-ledger.mjs', ...argv]).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    );

  test('runs by itself, outside this program, and comes to the same', async () => {
    const bundle = await bundleText(sourceOf(ledger));
    const good = await kept('good.ndjson', bundle);
    const bad = await kept('bad.ndjson', bundle.replace('"restricted"', '"unconfined"'));
    expect(await verifier(good, '--key', key, '--deep')).toMatchObject({ code: 0 });
    expect(await verifier(bad, '--key', key)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('entry-altered'),
    });
    expect(await verifier()).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('verify-ledger BUNDLE'),
    });
  });
});
