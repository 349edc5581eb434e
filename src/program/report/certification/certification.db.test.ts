/** A certification from its draft to the receipt, through the real API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/setup/standing-world.ts';
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
    await certifier.fill(id);
    const { ana, ben } = certifier;
    expect((await ana.post(`/filings/${id}/reviews`)).json.code).toBe('same-person');
    expect((await ben.post(`/filings/${id}/reviews`)).json).toMatchObject({ state: 'reviewed' });
    const signed = await ben.post(`/filings/${id}/approvals`, { name: 'Ben', title: 'Officer', statement });
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
    const rebuilt = await certifier.ana.post(`/filings/${id}/rebuilds`);
    expect(rebuilt.status, rebuilt.text).toBe(200);
  });
});
