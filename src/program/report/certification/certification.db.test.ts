/** A certification from its draft to the receipt, through the real API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../../../test/setup/installation.ts';
import { openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { addMilliseconds, instant } from '../../../kernel/time.ts';
import { type Certifier, certifierOf } from './filing-fixture.ts';

const statement = 'I certify that what is stated here is true to the best of my knowledge.';
const digest = 'a'.repeat(64);

let world: World;
let certifier: Certifier;
beforeAll(async () => {
  world = await openWorld({ certified: false });
  certifier = certifierOf(world);
});
afterAll(() => world.here.close());

describe('an initial certification', () => {
  let id: string;

  it('is drafted with every field of the form, each with its source', async () => {
    await certifier.nameContact('Ada Müller');
    await certifier.countEmployees(42);
    const drafted = await certifier.draft('initial-certification');
    id = drafted.id;
    expect(drafted.fields.map((one: { field: string }) => one.field)).toEqual(
      world.here.runtime.edition
        .form('initial-certification')
        .fields.filter(({ status }) => status === 'in-force')
        .map((field) => field.id),
    );
    expect(drafted).toMatchObject({ state: 'drafted', corrects: null, previous: null });
  });

  it('is filled, reviewed by a second person, signed, sent and acknowledged', async () => {
    const seen = (await certifier.ana.get(`/filings/${id}`)).json.digest;
    const filled = await certifier.fill(id);
    const { ana, ben } = certifier;
    const reviewed = (by: Client, looked: string) => by.post(`/filings/${id}/reviews`, { digest: looked });
    expect((await reviewed(ana, filled.digest)).json.code).toBe('same-person');
    expect((await reviewed(ben, seen)).json).toMatchObject({
      code: 'conflict',
      errors: [{ field: 'body.digest', code: 'written-since' }],
    });
    expect((await reviewed(ben, filled.digest)).json).toMatchObject({ state: 'reviewed' });
    const signatory = { name: 'Ben', title: 'Officer', statement, digest: filled.digest };
    const signed = await ben.post(`/filings/${id}/approvals`, signatory);
    expect(signed.json, signed.text).toMatchObject({ state: 'approved', approval: { signed: true } });
    const at = world.here.now();
    const sent = { at, channel: 'registered-mail', reference: 'RR 1', proofDigest: digest };
    expect((await ana.post(`/filings/${id}/transmissions`, sent)).json.state).toBe('transmitted');
    const receipt = { on: at.slice(0, 10), receipt: 'BIS-1', proofDigest: null };
    const acknowledged = await ana.post(`/filings/${id}/acknowledgements`, receipt);
    expect(acknowledged.json.state, acknowledged.text).toBe('acknowledged');
    expect((await ana.get(`/organizations/${world.here.tenant}`)).json.firstCertification).toMatchObject({
      receipt: 'BIS-1',
    });
  });

  it('is given as PDF, JSON and a manifest of digests, and rebuilds to the same', async () => {
    const pdf = await certifier.ana.bytes(`/filings/${id}/file?format=pdf`);
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    const manifest = (await certifier.ana.get(`/filings/${id}/file?format=manifest`)).json;
    expect(manifest.files.map((one: { name: string }) => one.name.split('.').at(-1))).toEqual([
      'pdf',
      'html',
      'md',
      'json',
    ]);
    const steps = manifest.ledger.map((one: { step: string }) => one.step);
    expect(steps).toEqual(expect.arrayContaining(['drafted', 'approved', 'acknowledged']));
    expect(manifest.ledger[0].entry).toMatch(/^ent_/);
    const rebuilt = await certifier.ana.post(`/filings/${id}/rebuilds`);
    expect(rebuilt.status, rebuilt.text).toBe(200);
  });
});

describe('what was filed', () => {
  it('cannot be edited after it was approved', async () => {
    const { ana } = certifier;
    const [filed] = (await ana.get('/filings?state=acknowledged')).json.items;
    const reply = await ana.put(`/filings/${filed.id}/fields/F1`, { text: 'Otherwise.' });
    expect(reply.status).toBe(409);
    expect(reply.json).toMatchObject({ code: 'filing-read-only', errors: [{ detail: '§ 7.304' }] });
  });

  it('is corrected by a filing of its own, linked to it, that meets no deadline and starts none', async () => {
    const { ana } = certifier;
    const [filed] = (await ana.get('/filings?state=acknowledged')).json.items;
    const before = (await ana.get('/clocks')).json.items;
    const correction = await world.must(ana.post(`/filings/${filed.id}/corrections`, {}));
    await certifier.acknowledged(correction.id, 'BIS-2');
    expect((await ana.get(`/filings/${filed.id}`)).json).toMatchObject({ corrections: [correction.id] });
    expect((await ana.get(`/filings/${correction.id}`)).json).toMatchObject({ corrects: filed.id });
    expect((await ana.get('/clocks')).json.items).toHaveLength(before.length);
  });
});

describe('the attestations of an annual certification', () => {
  it('are refused with what is missing, and A6 while an identity is unresolved', async () => {
    const failed = await world.opened();
    await world.fail(failed.person);
    const { ana } = certifier;
    const drafted = await certifier.draft('annual-certification');
    const attest = (field: string) =>
      ana.put(`/filings/${drafted.id}/fields/${field}`, { attested: true, text: 'So it is.' });
    expect((await attest('A1')).json).toMatchObject({
      code: 'evidence-missing',
      errors: [{ field: 'A1', code: 'not-reviewed' }],
    });
    const refused = await attest('A6');
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({ code: 'identity-unresolved', errors: [{ field: 'A6' }] });
    expect(refused.json.errors[0].detail).toContain(failed.person);
    await certifier.review();
    expect((await attest('A1')).status).toBe(200);
    expect((await attest('A2')).status).toBe(200);
    const a4 = await attest('A4');
    expect(a4.json.errors.map((one: { code: string }) => one.code)).toContain('clause-empty');
    await world.must(ana.post(`/filings/${drafted.id}/withdrawals`, { because: 'overtaken' }));
  });
});

describe('an examiner', () => {
  it('sees filings as they were at the moment of the grant, and nothing drafted after it', async () => {
    const asOf = world.here.now();
    world.here.moveClock(addMilliseconds(asOf, 86_400_000));
    const later = await certifier.draft('irregular-certification');
    const expiresAt = instant('2100-01-01T00:00:00Z');
    const examiner = world.here.as({ role: 'examiner', examiner: { asOf, expiresAt } });
    expect((await examiner.get(`/filings/${later.id}`)).json.code).toBe('not-found');
    const { items } = (await examiner.get('/filings')).json;
    expect(items.map((one: { id: string }) => one.id)).not.toContain(later.id);
    expect(items.length).toBeGreaterThan(0);
    const [filed] = (await examiner.get('/filings?state=acknowledged')).json.items;
    expect((await examiner.post(`/filings/${filed.id}/rebuilds`)).status).toBe(200);
    expect((await examiner.get(`/filings/${filed.id}/fields/F10/rows`)).status).toBe(200);
    await world.must(certifier.ana.post(`/filings/${later.id}/withdrawals`, { because: 'overtaken' }));
  });
});

describe('a foreign reseller', () => {
  const resellerIn = async (jurisdiction: string) => {
    const described = { legalName: `Wolke ${jurisdiction}`, jurisdiction, contactEmail: 'cip@wolke.example' };
    return (await world.must(certifier.ana.post('/organizations/resellers', described))).id;
  };
  const wordsOf = async (about: string) => {
    const filing = await certifier.draft('initial-certification', about);
    const means = filing.fields.find(({ field }: { field: string }) => field === 'F1');
    return { filing: filing.id, text: means.words.text, sources: means.value.sources };
  };

  it('begins with the words of the provider where it adopted the program, and else is asked for its own', async () => {
    const { ana } = certifier;
    const on = world.here.now().slice(0, 10);
    const adopter = await resellerIn('DE');
    const adopted = { on, agreement: 'agreement 4', scope: 'all of it', deviations: [] };
    await world.must(ana.post(`/organizations/resellers/${adopter}/program-adoptions`, adopted));
    const own = await resellerIn('FR');
    const received = { on, reference: 'wolke-cip.pdf', digest };
    await world.must(ana.post(`/organizations/resellers/${own}/own-programs`, received));

    const begun = await wordsOf(adopter);
    expect(begun.text).toContain('Identity is verified by these methods:');
    const asked = await wordsOf(own);
    expect(asked.text ?? '').toBe('');
    expect(asked.sources).toMatchObject([{ what: 'reseller-statement', of: own }]);

    for (const { filing } of [begun, asked]) await certifier.acknowledged(filing);
    const change = await world.must(
      ana.post('/written-program/changes', {
        content: { narratives: { 'hard-cases': 'Two officers decide on what no document shows.' } },
        reason: 'hard cases were left to one person',
      }),
    );
    const path = `/written-program/changes/${change.id}`;
    const material = { is: true, because: 'It changes how identity is verified.' };
    await world.must(ana.post(`${path}/submissions`, { material }));
    await world.must(certifier.ben.post(`${path}/approvals`));
    const { items } = (await ana.get('/clocks?obligation=report-material-program-change')).json;
    const waiting = items.map(({ subject }: { subject: string }) => subject);
    expect(waiting).toEqual(expect.arrayContaining([world.here.tenant, adopter]));
    expect(waiting).not.toContain(own);
  });
});
