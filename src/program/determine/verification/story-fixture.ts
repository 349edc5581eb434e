/** What the database tests of verification share: an applicant, a document, a code read from the outbox. */
import type { Client, Installation } from '../../../../test/setup/installation.ts';

/** The smallest file that begins like a PNG. */
export const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
  'hex',
).toString('base64');

export const passport = {
  result: 'accepted',
  type: 'passport',
  number: 'X1234567890',
  issuer: 'Passport Office',
  placeOfIssue: 'DE',
  issuedOn: '2020-01-01',
  expiresOn: '2030-01-01',
  nameAsWritten: 'ADA EXAMPLE',
} as const;

export async function newIndividual(client: Client): Promise<string> {
  const made = await client.post('/identification/persons', {
    kind: 'individual',
    source: 'customer',
    elements: [
      { kind: 'name', value: { fullName: 'Ada Example' } },
      { kind: 'email', value: { address: 'ada@customer.example' } },
      { kind: 'telephone', value: { number: '+14155550101' } },
    ],
  });
  return made.json.id;
}

export async function newEntity(client: Client): Promise<string> {
  const made = await client.post('/identification/persons', {
    kind: 'entity',
    source: 'customer',
    elements: [
      { kind: 'name', value: { legalName: 'Example Trading Limited' } },
      { kind: 'registration', value: { number: '0012345' } },
      { kind: 'jurisdiction', value: { jurisdiction: 'GB' } },
      {
        kind: 'address',
        value: {
          use: 'principal-place-of-business',
          street: ['1 High Street'],
          locality: 'London',
          postalCode: 'EC1A 1AA',
          country: 'GB',
        },
      },
      { kind: 'email', value: { address: 'office@trading.example' } },
    ],
  });
  return made.json.id;
}

export async function handInAndRead(client: Client, person: string, review: object = passport) {
  const handed = await client.post(`/verification/persons/${person}/documents`, {
    mediaType: 'image/png',
    content: png,
  });
  const reviewed = await client.post(`/verification/documents/${handed.json.document}/reviews`, review);
  return { document: String(handed.json.document), handed, reviewed };
}

/** The newest code that waits in the outbox, as a colleague reads it there. */
export async function codeInOutbox(client: Client): Promise<string> {
  const outbox = await client.get('/notices/outbox?limit=1');
  const [notice] = outbox.json.items;
  const shown = await client.post(`/notices/outbox/${notice.id}/reveals`, {
    reason: 'The customer asked for the code by telephone.',
  });
  return /\b\d{6}\b/.exec(shown.json.text)?.[0] ?? '';
}

/** A code that is not the one sent. */
export function anotherCode(code: string): string {
  return code === '000000' ? '000001' : '000000';
}

export async function confirmByEmail(gatehouse: Installation, client: Client, person: string) {
  const sent = await client.post(`/verification/persons/${person}/codes`, { method: 'email-code' });
  const code = await codeInOutbox(gatehouse.as('owner'));
  return client.post(`/verification/attempts/${sent.json.attempt}/confirmations`, { code });
}

/** What one client sees of the verification of persons. */
export function readingAs(client: Client) {
  const stateOf = async (person: string) => (await client.get(`/verification/persons/${person}`)).json;
  return {
    stateOf,
    findingOf: async (person: string, obligation: string) =>
      (await stateOf(person)).findings.find((one: { obligation: string }) => one.obligation === obligation),
    entriesOf: async (person: string) =>
      (await client.get(`/verification/unresolved-identities?person=${person}`)).json.items,
  };
}
