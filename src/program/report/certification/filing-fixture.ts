/** Two officers and a filing between them: for tests of certifications through the real API. */
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { Client } from '../../../../test/setup/installation.ts';
import type { World } from '../../../../test/setup/standing-world.ts';

export type Certifier = ReturnType<typeof certifierOf>;

type Drafted = {
  readonly field: string;
  readonly value: { readonly kind: string };
  readonly lacks: string | null;
};

const statement = 'I certify that what is stated here is true to the best of my knowledge.';

export function certifierOf({ here, must }: Pick<World, 'here' | 'must'>) {
  const ana = here.as('officer', `ana ${randomBytes(4).toString('hex')}`);
  const ben = here.as('officer', `ben ${randomBytes(4).toString('hex')}`);
  const organization = `/organizations/${here.tenant}`;
  const today = () => here.now().slice(0, 10);

  /** Writes every field that lacks something: a text, a number, a plan, an attestation. */
  const fill = async (id: string, by: Client = ana) => {
    const { fields } = (await by.get(`/filings/${id}`)).json;
    for (const field of fields as Drafted[]) {
      if (field.lacks === null) continue;
      const reply = await by.put(`/filings/${id}/fields/${field.field}`, valueFor(field));
      expect(reply.status, `${field.field}: ${reply.text}`).toBe(200);
    }
    return (await by.get(`/filings/${id}`)).json;
  };
  const sent = async (id: string) => {
    const { digest } = await fill(id);
    await must(ben.post(`/filings/${id}/reviews`, { digest }));
    const signatory = { name: 'Ben Officer', title: 'Officer', statement };
    await must(ben.post(`/filings/${id}/approvals`, { ...signatory, digest }));
    const proof = {
      at: here.now(),
      channel: 'registered-mail',
      reference: 'RR 1',
      proofDigest: 'a'.repeat(64),
    };
    return must(ana.post(`/filings/${id}/transmissions`, proof));
  };

  return {
    ana,
    ben,
    fill,
    sent,
    acknowledged: async (id: string, receipt = 'BIS-1') => {
      await sent(id);
      return must(ana.post(`/filings/${id}/acknowledgements`, { on: today(), receipt, proofDigest: null }));
    },
    draft: (kind: string, about?: string) =>
      must(ana.post('/filings', { kind, ...(about ? { about } : {}) })),
    nameContact: (name: string, email = 'cip@cloud.example') =>
      must(
        ana.post(`${organization}/primary-contacts`, {
          name,
          title: 'Head of compliance',
          email,
          telephone: '+1 202 555 0100',
          since: today(),
        }),
      ),
    countEmployees: (employees: number) =>
      must(ana.post(`${organization}/employee-counts`, { employees, on: today() })),
    review: (looked: { offeringsReviewed?: boolean; threatsReviewed?: boolean } = {}) =>
      must(
        ana.post('/written-program/reviews', {
          reviewedOn: today(),
          changesNeeded: false,
          offeringsReviewed: true,
          threatsReviewed: true,
          reference: 'minutes 7',
          ...looked,
        }),
      ),
  };
}

function valueFor({ value, field }: Drafted): Record<string, unknown> {
  switch (value.kind) {
    case 'narrative':
      return { text: `What is done about ${field}.` };
    case 'stated':
      return { number: 7, text: 'Counted by hand.' };
    case 'attestation':
      return { attested: true, text: 'As the record shows.' };
    case 'figure': {
      // Safe: a figure of the API has its rows by place.
      const { figure } = value as unknown as { figure: { by: { of: string }[] } };
      return { plans: figure.by.map(({ of }) => ({ of, text: 'A reviewer calls them.', days: 30 })) };
    }
    default:
      return {
        contact: {
          name: 'Ada Example',
          title: 'Head of compliance',
          email: 'cip@cloud.example',
          telephone: '+1 202 555 0100',
        },
      };
  }
}
