import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../../../law/index.ts';
import { type DisclosureCode, disclosuresOf, type NoticeFacts } from './notice.ts';

const edition = await loadEdition('law/us-nprm-2024');
const facts: NoticeFacts = {
  reader: 'customer',
  edition,
  organization: { kind: 'provider' },
  retentionYears: 3,
  carriers: { mail: false, text: false },
  entityName: null,
};
const codesOf = (over: Partial<NoticeFacts> = {}) =>
  disclosuresOf({ ...facts, ...over }).map(({ code }) => code);

describe('the notice of what is disclosed to whom', () => {
  test('names each recipient with its ground in the edition, and how long records are kept', () => {
    expect(disclosuresOf(facts)).toMatchObject([
      { code: 'transaction-review', to: 'commerce', clause: '§ 7.305' },
      { code: 'assessment', to: 'examiner', clause: '§ 7.305' },
      { code: 'certification-counts', to: 'commerce', facts: { data: ['counts'] } },
      { code: 'owner-is-asked', to: 'named-owners', clause: '§ 7.302(c)' },
      { code: 'kept-for-years', to: 'us', clause: '§ 7.302(e)', facts: { years: 3 } },
    ]);
  });

  test('says nothing of a report that the edition does not ask for, and says it where it does', () => {
    const code: DisclosureCode = 'ai-training-report';
    expect(edition.obligation('report-foreign-person').status).toBe('off');
    expect(codesOf()).not.toContain(code);
    const inForce = {
      obligation: (id: string) => ({ ...edition.obligation(id), status: 'in-force' as const }),
    };
    expect(codesOf({ edition: inForce })).toContain(code);
  });

  test('tells an owner what the customer who named them learns: that they are done, and nothing else', () => {
    const told = disclosuresOf({ ...facts, reader: 'beneficial-owner', entityName: 'Alpha Ltd' });
    expect(told.filter(({ to }) => to === 'naming-entity')).toMatchObject([
      { code: 'owner-is-complete', facts: { data: ['completion'], entityName: 'Alpha Ltd' } },
    ]);
    expect(told.map(({ code }) => code)).not.toContain('owner-is-asked');
  });

  test.each([
    [{ mail: false, text: false }, undefined],
    [{ mail: true, text: false }, ['email']],
    [{ mail: true, text: true }, ['email', 'telephone']],
  ])('names who carries messages exactly where they leave this installation: %j', (carriers, data) => {
    const line = disclosuresOf({ ...facts, carriers }).find(({ to }) => to === 'message-carrier');
    expect(line?.facts.data).toEqual(data);
  });

  test('of a reseller names the provider behind it where the edition makes it pass reports on', () => {
    const inForce = {
      obligation: (id: string) => ({ ...edition.obligation(id), status: 'in-force' as const }),
    };
    const organization = { kind: 'reseller' } as const;
    expect(codesOf({ organization, edition: inForce })).toContain('passed-on-by-reseller');
    expect(codesOf({ edition: inForce })).not.toContain('passed-on-by-reseller');
  });
});
