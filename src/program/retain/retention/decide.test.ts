import { describe, expect, it } from 'vitest';
import { randomIds } from '../../../kernel/ids.ts';
import { isRefusal } from '../../../kernel/problems.ts';
import { day, instant } from '../../../kernel/time.ts';
import {
  approveChoice,
  askEndOfChoice,
  askRelease,
  choiceTransitions,
  declineChoice,
  endChoice,
  holdTransitions,
  keepChoice,
  keepHold,
  placeHold,
  proposeChoice,
  releaseHold,
} from './decide.ts';
import { type ChoiceContent, choiceStates, type RetentionChoice } from './types/choices.ts';
import { type HoldContent, holdStates, type LegalHold } from './types/holds.ts';

const at = instant('2026-06-01T08:00:00Z');
const content: ChoiceContent = {
  classes: ['element'],
  years: 10,
  because: 'limitation',
  citation: 'Pub. L. 118-50',
  reason: 'counsel asks it',
  from: day('2026-06-01'),
  until: null,
};
const choiceIn = (state: RetentionChoice['state']): RetentionChoice => ({
  ...content,
  id: randomIds.next('retentionChoice'),
  state,
  proposedBy: 'one',
  proposedAt: at,
  decidedBy: state === 'proposed' ? null : 'two',
  decidedAt: state === 'proposed' ? null : at,
  endingAskedBy: state === 'ending-asked' ? 'one' : null,
  endingReason: state === 'ending-asked' ? 'not needed' : null,
  endedBy: null,
  endedAt: null,
});
const account = randomIds.next('account');
const held: HoldContent = {
  subject: account,
  period: { from: null, until: null },
  classes: [],
  reason: 'a court asks it',
  until: null,
};
const holdIn = (state: LegalHold['state'], over: Partial<HoldContent> = {}): LegalHold => ({
  ...held,
  ...over,
  id: randomIds.next('legalHold'),
  state,
  placedBy: 'one',
  placedAt: at,
  releaseAskedBy: state === 'release-asked' ? 'one' : null,
  releaseReason: state === 'release-asked' ? 'the case is over' : null,
  releasedBy: null,
  releasedAt: null,
});

/** The event, or the refusal; of a move that is not allowed, what it says of the state. */
function answerOf(decided: ReturnType<typeof askRelease>): string {
  if (!isRefusal(decided)) return decided.map(({ type }) => type).join(' ');
  if (decided.refused !== 'transition-not-allowed') return decided.refused;
  return `not from ${decided.errors?.[0]?.code}: ${decided.errors?.[0]?.detail}`;
}

describe('the life of a longer limit', () => {
  const commands = {
    'approve as another': (choice: RetentionChoice) => approveChoice(choice, 'two'),
    'approve as the same': (choice: RetentionChoice) => approveChoice(choice, 'one'),
    decline: (choice: RetentionChoice) => declineChoice(choice, 'no law asks it'),
    'ask for its end': (choice: RetentionChoice) => askEndOfChoice(choice, 'not needed'),
    'end as another': (choice: RetentionChoice) => endChoice(choice, 'two'),
    'end as the same': (choice: RetentionChoice) => endChoice(choice, 'one'),
    keep: (choice: RetentionChoice) => keepChoice(choice, 'still needed'),
  };
  const not = (state: string, leadsTo: string) => `not from ${state}: leads on to: ${leadsTo}`;
  const nothing = (state: string) =>
    Object.fromEntries(Object.keys(commands).map((name) => [name, not(state, 'none')]));
  const refusedIn = (state: string, leadsTo: string, ...names: (keyof typeof commands)[]) =>
    Object.fromEntries(names.map((name) => [name, not(state, leadsTo)]));

  const expected = {
    proposed: {
      'approve as another': 'retention-choice-approved',
      'approve as the same': 'same-person',
      decline: 'retention-choice-declined',
      ...refusedIn('proposed', 'approved, declined', 'ask for its end', 'end as another'),
      ...refusedIn('proposed', 'approved, declined', 'end as the same', 'keep'),
    },
    approved: {
      ...refusedIn('approved', 'ending-asked', 'approve as another', 'approve as the same', 'decline'),
      'ask for its end': 'retention-choice-ending-asked',
      ...refusedIn('approved', 'ending-asked', 'end as another', 'end as the same', 'keep'),
    },
    declined: nothing('declined'),
    'ending-asked': {
      ...refusedIn('ending-asked', 'approved, ended', 'approve as another', 'approve as the same'),
      ...refusedIn('ending-asked', 'approved, ended', 'decline', 'ask for its end'),
      'end as another': 'retention-choice-ended',
      'end as the same': 'same-person',
      keep: 'retention-choice-kept',
    },
    ended: nothing('ended'),
  };

  it.each(choiceStates)('answers each command as the table says: %s', (state) => {
    const answers = Object.fromEntries(
      Object.entries(commands).map(([name, command]) => [name, answerOf(command(choiceIn(state)))]),
    );
    expect(answers).toEqual(expected[state]);
  });

  it('has an allowed command for each move of the table, and for no other', () => {
    const leadsTo = {
      'retention-choice-approved': 'approved',
      'retention-choice-declined': 'declined',
      'retention-choice-ending-asked': 'ending-asked',
      'retention-choice-ended': 'ended',
      'retention-choice-kept': 'approved',
    };
    expect(movesOf(expected, leadsTo)).toEqual(sorted(choiceTransitions));
  });

  it('says of each event who has the choice, and the reason that was given', () => {
    const asked = choiceIn('ending-asked');
    expect(keepChoice(asked, 'still needed')).toEqual([
      { type: 'retention-choice-kept', subject: asked.id, data: { reason: 'still needed' } },
    ]);
    const approved = choiceIn('approved');
    expect(askEndOfChoice(approved, 'not needed')).toEqual([
      { type: 'retention-choice-ending-asked', subject: approved.id, data: { reason: 'not needed' } },
    ]);
    const proposed = choiceIn('proposed');
    expect(declineChoice(proposed, 'no law asks it')).toEqual([
      { type: 'retention-choice-declined', subject: proposed.id, data: { reason: 'no law asks it' } },
    ]);
  });
});

describe('a longer limit that is proposed', () => {
  const given = {
    today: day('2026-06-01'),
    classes: ['element', 'verdict'],
    programYears: 3,
    parameters: { retentionYears: 2, limitationYears: 10 },
  };
  const id = randomIds.next('retentionChoice');
  const propose = (over: Partial<ChoiceContent>) => proposeChoice(id, { ...content, ...over }, given);

  it('is longer than the program, for classes that there are', () => {
    for (const over of [{}, { years: 4 }, { classes: [] }, { until: content.from }])
      expect(propose(over)).toEqual([
        { type: 'retention-choice-proposed', subject: id, data: { ...content, ...over } },
      ]);
  });

  it.each<[string, Partial<ChoiceContent>, string, string]>([
    ['below what the law asks', { years: 1 }, 'body.years', 'below-the-minimum'],
    ['as long as the law asks', { years: 2 }, 'body.years', 'no-longer-than-now'],
    ['as long as the program keeps', { years: 3 }, 'body.years', 'no-longer-than-now'],
    ['for claims that are past', { years: 11 }, 'body.years', 'beyond-limitation'],
    ['for a class that is not', { classes: ['element', 'nothing'] }, 'body.classes.1', 'unknown-class'],
    ['that ends before it begins', { until: day('2026-05-31') }, 'body.until', 'before-from'],
  ])('is refused: %s', (_why, over, field, code) => {
    expect(propose(over)).toMatchObject({ errors: [{ field, code }] });
  });

  it('is bounded by the limitation only where that is its ground', () => {
    for (const because of ['other-law', 'own-policy'] as const)
      expect(isRefusal(propose({ years: 11, because }))).toBe(false);
  });
});

describe('the life of a hold', () => {
  const commands = {
    'ask for its release': (hold: LegalHold) => askRelease(hold, 'the case is over'),
    'release as another': (hold: LegalHold) => releaseHold(hold, 'two'),
    'release as the same': (hold: LegalHold) => releaseHold(hold, 'one'),
    keep: (hold: LegalHold) => keepHold(hold, 'there is an appeal'),
  };
  const expected = {
    placed: {
      'ask for its release': 'legal-hold-release-asked',
      'release as another': 'not from placed: leads on to: release-asked',
      'release as the same': 'not from placed: leads on to: release-asked',
      keep: 'not from placed: leads on to: release-asked',
    },
    'release-asked': {
      'ask for its release': 'not from release-asked: leads on to: placed, released',
      'release as another': 'legal-hold-released',
      'release as the same': 'same-person',
      keep: 'legal-hold-kept',
    },
    released: {
      'ask for its release': 'not from released: leads on to: none',
      'release as another': 'not from released: leads on to: none',
      'release as the same': 'not from released: leads on to: none',
      keep: 'not from released: leads on to: none',
    },
  };

  it.each(holdStates)('answers each command as the table says: %s', (state) => {
    const answers = Object.fromEntries(
      Object.entries(commands).map(([name, command]) => [name, answerOf(command(holdIn(state)))]),
    );
    expect(answers).toEqual(expected[state]);
  });

  it('has an allowed command for each move of the table, and for no other', () => {
    const leadsTo = {
      'legal-hold-release-asked': 'release-asked',
      'legal-hold-released': 'released',
      'legal-hold-kept': 'placed',
    };
    expect(movesOf(expected, leadsTo)).toEqual(sorted(holdTransitions));
  });

  it('is told with whom it holds, where it holds somebody', () => {
    const one = holdIn('release-asked');
    expect(keepHold(one, 'there is an appeal')).toEqual([
      {
        type: 'legal-hold-kept',
        subject: one.id,
        also: [account],
        data: { reason: 'there is an appeal' },
      },
    ]);
    const everybody = holdIn('release-asked', { subject: null });
    expect(releaseHold(everybody, 'two')).toEqual([
      { type: 'legal-hold-released', subject: everybody.id, data: {} },
    ]);
  });
});

describe('a hold that is placed', () => {
  const id = randomIds.next('legalHold');
  const given = { today: day('2026-06-01'), classes: ['element'] };
  const place = (over: Partial<HoldContent>) => placeHold(id, { ...held, ...over }, given);

  it('holds through a day that is not over, on classes that there are, of days in their order', () => {
    const oneDay = { from: day('2026-01-01'), until: day('2026-01-01') };
    for (const over of [{}, { until: given.today }, { classes: ['element'] }, { period: oneDay }])
      expect(place(over)).toEqual([
        { type: 'legal-hold-placed', subject: id, also: [account], data: { ...held, ...over } },
      ]);
  });

  it.each<[string, Partial<HoldContent>, string, string]>([
    ['until yesterday', { until: day('2026-05-31') }, 'body.until', 'in-the-past'],
    ['on a class that is not', { classes: ['nothing'] }, 'body.classes.0', 'unknown-class'],
    [
      'of days that end before they begin',
      { period: { from: day('2026-01-02'), until: day('2026-01-01') } },
      'body.period.until',
      'before-from',
    ],
  ])('is refused: %s', (_why, over, field, code) => {
    expect(place(over)).toMatchObject({ errors: [{ field, code }] });
  });
});

/** The moves that the answers amount to, by state. */
function movesOf(
  answers: Readonly<Record<string, Readonly<Record<string, string>>>>,
  leadsTo: Readonly<Record<string, string>>,
): Record<string, string[]> {
  return sorted(
    Object.fromEntries(
      Object.entries(answers).map(([state, of]) => [
        state,
        Object.values(of).flatMap((answer) => leadsTo[answer] ?? []),
      ]),
    ),
  );
}

function sorted(moves: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(moves).map(([state, to]) => [state, [...to].sort()]));
}
