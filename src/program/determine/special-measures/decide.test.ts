import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../kernel/problems.ts';
import { day } from '../../../kernel/time.ts';
import {
  approve,
  type Circumstances,
  declineStep,
  draft,
  proposeStep,
  sendBack,
  stepsFrom,
  submit,
  takeStep,
  tellTurn,
  transitions,
  withdraw,
} from './decide.ts';
import { digestOf } from './digest.ts';
import {
  aimedAt,
  approved,
  content,
  draftedAs,
  happens,
  lived,
  measureNumber,
  parameters,
  personNumber,
  submitted,
} from './measure-fixture.ts';
import { type MeasureStep, measureStep } from './types/content.ts';
import { measureStates, phases } from './types/measure.ts';

const on = (today: string, over: Partial<Circumstances> = {}): Circumstances => ({
  today: day(today),
  fourEyes: true,
  parameters,
  ...over,
});
const early = on('2026-03-02');
const source = { citation: '92 FR 5678', signedBy: 'Secretary of Commerce' };
const extend = (until: string) =>
  measureStep.parse({ kind: 'extend', until, publishedOn: '2027-08-01', source });
const revoke = (from: string) =>
  measureStep.parse({ kind: 'revoke', on: from, publishedOn: '2026-09-01', source });

describe('a draft', () => {
  const drafting = (over: Parameters<typeof content>[0], named?: { name: string; identifiers: [] }) =>
    draft({ id: measureNumber(1) }, { content: content(over), named }, early);

  it.each([
    ['2026-08-27', 'before-the-lead-time'],
    ['2026-08-28', undefined],
  ])('that takes effect on %s, the 180th day being 28 August, is refused as %s', (effectiveOn, code) => {
    const decided = drafting({ effectiveOn });
    if (code === undefined) expect(decided).toMatchObject([{ type: 'special-measure-drafted' }]);
    else expect(decided).toMatchObject({ errors: [{ field: 'body.effectiveOn', code }] });
  });

  it('may be enforced sooner with a reason: the lead time is a floor of the duty and no ban', () => {
    const decided = drafting({ effectiveOn: '2026-04-01', earlyBecause: 'the board has decided so' });
    expect(isRefusal(decided)).toBe(false);
  });

  it.each([
    [{ determinedOn: '2026-03-03' }, 'body.determinedOn', 'in-the-future'],
    [{ publishedOn: '2026-03-03' }, 'body.publishedOn', 'in-the-future'],
    [{ publishedOn: '2026-02-28' }, 'body.publishedOn', 'before-the-determination'],
    [{ effectiveOn: '2026-02-28' }, 'body.effectiveOn', 'before-the-determination'],
    [{ effectiveOn: '2226-08-28' }, 'body.effectiveOn', 'too-far'],
  ])('with %o is refused', (over, field, code) => {
    expect(drafting(over)).toMatchObject({ refused: 'invalid-field', errors: [{ field, code }] });
  });

  it('about a person names it, sealed, and one about a jurisdiction names nobody', () => {
    const target = { kind: 'person', party: 'entity' };
    const named = { name: 'Example Trading', identifiers: [] as [] };
    expect(drafting({ target })).toMatchObject({ errors: [{ field: 'body.named', code: 'missing' }] });
    expect(drafting({}, named)).toMatchObject({ errors: [{ code: 'names-nobody' }] });
    const [event] = [drafting({ target }, named)].flat();
    expect(event).toMatchObject({ personal: { value: named } });
    expect(JSON.stringify(event && 'data' in event ? event.data : event)).not.toContain('Example Trading');
  });
});

describe('the life of a measure', () => {
  const acts = {
    drafted: (measure: ReturnType<typeof lived>) =>
      measure.state === 'submitted'
        ? sendBack(measure, 'please write it anew')
        : draft(measure, { content: content(), named: undefined }, early),
    submitted: submit,
    approved: (measure: ReturnType<typeof lived>) => approve(measure, 'otto', early),
    withdrawn: withdraw,
  };
  const measures = {
    drafted: lived(draftedAs()),
    submitted: lived(...submitted()),
    approved: lived(...approved()),
    withdrawn: lived(draftedAs(), happens('special-measure-withdrawn', {})),
  };

  it.each(measureStates.flatMap((from) => measureStates.map((to) => [from, to] as const)))(
    'from %s to %s is as the table says',
    (from, to) => {
      expect(measures[from].state).toBe(from);
      expect(isRefusal(acts[to](measures[from]))).toBe(!transitions[from].includes(to));
    },
  );

  it('is approved by a person who neither wrote nor submitted it, where the program asks for two', () => {
    const measure = lived(
      draftedAs(),
      happens('special-measure-submitted', {}, 'piet'),
      ...submitted().slice(2),
    );
    expect(approve(measure, 'olga', early)).toMatchObject({ refused: 'same-person' });
    expect(approve(measure, 'piet', early)).toMatchObject({ refused: 'same-person' });
    expect(approve(measure, 'olga', on('2026-03-02', { fourEyes: false }))).toMatchObject([
      { data: { secondPerson: false } },
    ]);
    expect(approve(measure, 'otto', early)).toMatchObject([
      { data: { secondPerson: true, lastOn: '2027-08-28' } },
    ]);
  });

  it('is not approved before whom exactly this content touches was looked at', () => {
    const looked = submitted();
    const other = content({ title: 'Another title of the same' });
    const rewritten = lived(
      ...looked,
      happens('special-measure-sent-back', { words: 'another title, please' }),
      draftedAs(other),
      happens('special-measure-submitted', {}),
    );
    expect(rewritten.preview).toBeNull();
    expect(approve(rewritten, 'otto', early)).toMatchObject({ refused: 'evidence-missing' });
    expect(lived(...looked).preview?.digest).toBe(digestOf(content()));
  });
});

describe('a step on a measure', () => {
  const step: Readonly<Record<MeasureStep['kind'], MeasureStep>> = {
    extend: extend('2028-08-28'),
    revoke: revoke('2026-10-01'),
    link: { kind: 'link', link: { party: personNumber(1), because: 'same-person' } },
    unlink: { kind: 'unlink', party: personNumber(1) },
  };
  const days = { ahead: '2026-08-27', 'in-force': '2026-09-15', ended: '2027-08-29', revoked: '2026-10-15' };
  const aimed = content({ target: { kind: 'person', party: 'entity' } });
  const asked = (given: MeasureStep, by = 'olga') => [
    ...approved(aimed),
    happens('special-measure-step-proposed', { step: given }, by),
  ];

  it.each(
    phases.flatMap((phase) =>
      (['extend', 'revoke', 'link', 'unlink'] as const).map((kind) => [phase, kind] as const),
    ),
  )('in phase %s: %s is as the table says', (phase, kind) => {
    const past = happens('special-measure-step-taken', {
      step: step.revoke,
      secondPerson: true,
      lastOn: day('2026-09-30'),
    });
    const measure = lived(...approved(aimed), ...(phase === 'revoked' ? [past] : []));
    const given = kind === 'extend' ? { ...step.extend, publishedOn: day('2026-08-01') } : step[kind];
    const decided = proposeStep(
      measure,
      kind === 'revoke'
        ? ({ ...step.revoke, publishedOn: day('2026-08-01') } as MeasureStep)
        : (given as MeasureStep),
      on(days[phase]),
    );
    expect(isRefusal(decided)).toBe(!stepsFrom[phase].includes(kind));
  });

  it('is taken by a person who did not ask for it', () => {
    const measure = lived(...asked(step.revoke));
    expect(takeStep(measure, 'olga', on('2026-09-15'))).toMatchObject({ refused: 'same-person' });
    expect(takeStep(measure, 'otto', on('2026-09-15'))).toMatchObject([
      { type: 'special-measure-step-taken', data: { lastOn: '2026-09-30', secondPerson: true } },
    ]);
  });

  it('is asked one at a time, and is gone when it is declined', () => {
    const measure = lived(...asked(step.revoke));
    expect(proposeStep(measure, step.extend, on('2027-08-15'))).toMatchObject({ refused: 'already-exists' });
    const declined = lived(
      ...asked(step.revoke),
      happens('special-measure-step-declined', { words: 'it was not published' }),
    );
    expect(declined.proposed).toBeNull();
    expect(takeStep(declined, 'otto', on('2026-09-15'))).toMatchObject({ refused: 'conflict' });
    expect(declineStep(declined, 'it was not published')).toMatchObject({ refused: 'conflict' });
  });

  it('that extends goes beyond the last day, and one that revokes lies before it', () => {
    const measure = lived(...approved(aimed));
    expect(proposeStep(measure, extend('2027-08-28'), on('2027-08-15'))).toMatchObject({
      errors: [{ code: 'no-later-than-now' }],
    });
    expect(proposeStep(measure, revoke('2027-08-29'), on('2026-09-15'))).toMatchObject({
      errors: [{ code: 'after-its-end' }],
    });
    expect(proposeStep(measure, revoke('2026-10-01'), on('2026-08-31'))).toMatchObject({
      errors: [{ field: 'body.publishedOn', code: 'in-the-future' }],
    });
  });

  it('links a party where the determination aims at a person, and nowhere else', () => {
    const place = lived(...approved());
    expect(proposeStep(place, step.link, on('2026-09-15'))).toMatchObject({
      errors: [{ code: 'aims-at-no-person' }],
    });
    const decided = takeStep(lived(...asked(step.link)), 'otto', on('2026-09-15'));
    expect(decided).toMatchObject([{ also: [personNumber(1)] }]);
    const taken = (given: MeasureStep) =>
      happens('special-measure-step-taken', { step: given, secondPerson: true, lastOn: day('2027-08-28') });
    const linked = lived(...asked(step.link), taken(step.link));
    const links = [{ party: personNumber(1), because: 'same-person' }];
    expect(linked.content.target).toEqual({ ...aimedAt({ kind: 'person', party: 'entity' }), links });
    // Whom it touches is another question now.
    expect(linked.preview).toBeNull();
    expect(lived(...asked(step.link), taken(step.link), taken(step.unlink)).content).toEqual(aimed);
  });
});

describe('the days that turn', () => {
  const turn = (today: string, ...more: readonly ReturnType<typeof draftedAs>[]) =>
    tellTurn(lived(...approved(), ...more), on(today)).map(({ type, data }) => [type, data]);
  const began = happens('special-measure-took-effect', { on: day('2026-08-28') });
  const over = happens('special-measure-ended', { on: day('2027-08-29'), because: 'life-over' });
  const taken = (step: MeasureStep, lastOn: string) =>
    happens('special-measure-step-taken', { step, secondPerson: true, lastOn: day(lastOn) });

  it('are put on record once: the day of effect, and the end', () => {
    expect(turn('2026-08-27')).toEqual([]);
    expect(turn('2026-08-30')).toEqual([['special-measure-took-effect', { on: '2026-08-28' }]]);
    expect(turn('2026-08-30', began)).toEqual([]);
    expect(turn('2027-08-29', began)).toEqual([
      ['special-measure-ended', { on: '2027-08-29', because: 'life-over' }],
    ]);
    expect(turn('2027-08-30', began, over)).toEqual([]);
  });

  it('begin again with an extension that came late, on the day it was decided', () => {
    const extended = taken(extend('2028-08-28'), '2028-08-28');
    expect(turn('2027-09-10', began, over, extended)).toEqual([
      ['special-measure-took-effect', { on: '2027-09-10' }],
    ]);
  });

  it('end with a revocation, also before the day of effect', () => {
    expect(turn('2026-10-01', began, taken(revoke('2026-10-01'), '2026-09-30'))).toEqual([
      ['special-measure-ended', { on: '2026-10-01', because: 'revoked' }],
    ]);
    expect(turn('2026-08-02', taken(revoke('2026-08-01'), '2026-07-31'))).toEqual([
      ['special-measure-ended', { on: '2026-08-01', because: 'revoked' }],
    ]);
  });

  it('say nothing of a measure that is not approved', () => {
    expect(tellTurn(lived(draftedAs()), on('2026-08-30'))).toEqual([]);
  });
});
