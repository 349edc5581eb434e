import { describe, expect, it } from 'vitest';
import { seededIds } from '../../../../kernel/ids.ts';
import { isRefusal } from '../../../../kernel/problems.ts';
import { day } from '../../../../kernel/time.ts';
import { receivedDocument as document, id } from '../record-fixture.ts';
import {
  documentBytesMax,
  identityTypes,
  type Rejection,
  type ReviewDocument,
  rejections,
  rejectionTable,
  supportingTypes,
} from '../types/documents.ts';
import { type Reviewing, receiveDocument, revealAlone, reviewDocument } from './documents.ts';

const ids = seededIds(
  () => new Uint8Array(16),
  () => 1,
);
const reviewing: Reviewing = {
  person: { id: id.person, kind: 'individual', names: ['Ada Example'] },
  round: 1,
  today: day('2026-03-02'),
  evidenceDueOn: day('2026-04-01'),
  ids,
};
const accepted = {
  result: 'accepted',
  type: 'passport',
  number: 'X1234567890',
  issuer: 'Passport Office',
  // Safe: a country of the list.
  placeOfIssue: 'DE' as Extract<ReviewDocument, { result: 'accepted' }>['placeOfIssue'],
  issuedOn: day('2020-02-29'),
  expiresOn: day('2030-02-28'),
  nameAsWritten: 'EXAMPLE ADA',
} as const;

const review = (over: Partial<typeof accepted> | object = {}, state: Partial<Reviewing> = {}) =>
  reviewDocument(document, { ...accepted, ...over }, { ...reviewing, ...state });
const typesOf = (decided: ReturnType<typeof review>) =>
  isRefusal(decided) ? [decided.refused] : decided.map((event) => event.type);

describe('a document handed in', () => {
  const handIn = (over: object) =>
    receiveDocument(
      { mediaType: 'image/png', content: 'AAAA' },
      {
        id: id.document,
        person: id.person,
        from: 'customer',
        bytes: 3,
        mediaTypeFound: 'image/png',
        ...over,
      },
    );

  it('is kept with its bytes sealed', () => {
    expect(handIn({})).toMatchObject([
      { data: { bytes: 3, from: 'customer' }, personal: { of: id.person, value: { content: 'AAAA' } } },
    ]);
  });

  it.each([
    [{ mediaTypeFound: undefined }, 'not-a-known-file'],
    [{ mediaTypeFound: 'application/pdf' }, 'not-what-it-says'],
  ])('that is not what it says is refused: %j', (over, code) => {
    expect(handIn(over)).toMatchObject({
      refused: 'invalid-field',
      errors: [{ field: 'body.content', code }],
    });
  });

  it('may be as large as the limit and no larger', () => {
    expect(isRefusal(handIn({ bytes: documentBytesMax }))).toBe(false);
    expect(handIn({ bytes: documentBytesMax + 1 })).toMatchObject({ refused: 'too-large' });
  });
});

describe('an accepted document', () => {
  it('is an attempt that succeeded', () => {
    const decided = review();
    expect(typesOf(decided)).toEqual([
      'identity-document-reviewed',
      'verification-attempt-started',
      'verification-attempt-ended',
    ]);
    expect(decided).toMatchObject([
      { data: { result: 'accepted', rejection: null }, personal: { value: { number: 'X1234567890' } } },
      { data: { method: 'documentary', document: id.document } },
      { data: { outcome: 'succeeded', why: 'document-accepted' } },
    ]);
  });

  it('never has its number, issuer or name in the open', () => {
    const decided = review();
    const open = isRefusal(decided) ? '' : JSON.stringify(decided.map(({ data }) => data));
    expect(open).not.toMatch(/X1234567890|Passport Office|EXAMPLE/);
  });

  it.each([
    [{ expiresOn: day('2026-03-01') }, 'body.expiresOn', 'expired'],
    [{ issuedOn: day('2026-03-03') }, 'body.issuedOn', 'in-the-future'],
    [{ issuedOn: day('2026-03-01'), expiresOn: day('2026-02-28') }, 'body.expiresOn', 'before-issue'],
    [{ type: 'formation-document' }, 'body.type', 'not-for-this-kind'],
  ])('is refused with %j', (over, field, code) => {
    const decided = review(over);
    expect(decided).toMatchObject({ refused: 'invalid-field' });
    expect(isRefusal(decided) ? decided.errors : []).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('holds through its last day, and may say that it does not expire', () => {
    expect(typesOf(review({ expiresOn: day('2026-03-02') }))).toHaveLength(3);
    expect(typesOf(review({ expiresOn: null }))).toHaveLength(3);
  });

  it.each(supportingTypes)('%s supports an answer and is no attempt', (type) => {
    expect(typesOf(review({ type, nameAsWritten: 'Somebody Else' }))).toEqual(['identity-document-reviewed']);
  });

  it.each(identityTypes.entity)('%s proves an entity', (type) => {
    const person = { ...reviewing.person, kind: 'entity' } as const;
    expect(typesOf(review({ type, expiresOn: null }, { person }))).toHaveLength(3);
  });

  it('in a name that was not stated is a substantive discrepancy, sealed', () => {
    const decided = review({ nameAsWritten: 'Bea Other' });
    expect(typesOf(decided).at(-1)).toBe('discrepancy-recorded');
    expect(isRefusal(decided) ? undefined : decided.at(-1)).toMatchObject({
      data: { field: 'name', severity: 'substantive', foundBy: 'document' },
      personal: { value: { stated: 'Ada Example', found: 'Bea Other' } },
    });
  });

  it('of somebody whose name was not collected has nothing to disagree with', () => {
    expect(typesOf(review({}, { person: { ...reviewing.person, names: [] } }))).toHaveLength(3);
  });
});

describe('a rejected document', () => {
  const reject = (reason: Rejection, kind: 'individual' | 'entity' = 'individual') =>
    reviewDocument(
      document,
      { result: 'rejected', reason },
      { ...reviewing, person: { ...reviewing.person, kind } },
    );

  it.each(rejections)('%s fails the attempt only where it says something about the person', (reason) => {
    const decided = reject(reason);
    const ended = isRefusal(decided) ? undefined : decided[2];
    const outcome = rejectionTable[reason].counts ? 'failed' : 'abandoned';
    expect(ended).toMatchObject({ data: { outcome, why: reason } });
  });

  it.each([
    ['unreadable', 3],
    ['document-expired', 3],
    ['another-person', 6],
    ['altered', 6],
    ['not-genuine', 6],
  ] as const)(
    '%s: a doubt with what it asks is raised where the identity is in question',
    (reason, events) => {
      expect(reject(reason)).toHaveLength(events);
    },
  );

  it('of an entity asks also who signs for it', () => {
    const decided = reject('not-genuine', 'entity');
    const kinds = isRefusal(decided)
      ? []
      : decided.flatMap((event) => (event.type === 'more-evidence-asked' ? [event.data] : []));
    expect(kinds).toMatchObject([{ kind: 'another-document' }, { kind: 'signatory-identity' }]);
  });
});

it.each(['accepted', 'rejected'] as const)('a document that was %s is not read again', (state) => {
  const decided = reviewDocument({ ...document, state }, accepted, reviewing);
  expect(decided).toMatchObject({ refused: 'transition-not-allowed', errors: [{ code: state }] });
});

describe('one person alone', () => {
  it.each([
    ['received', ['reveal'], undefined],
    ['accepted', ['refuse', 'close'], undefined],
    ['accepted', ['reveal'], 'second-person-needed'],
    ['rejected', ['reveal'], 'second-person-needed'],
  ] as const)(
    'may see a document that is %s where four eyes are asked for %j: %s',
    (state, fourEyes, refused) => {
      expect(revealAlone({ state }, fourEyes)?.refused).toBe(refused);
    },
  );
});
