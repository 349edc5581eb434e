import { describe, expect, it } from 'vitest';
import { randomIds } from '../../../../kernel/ids.ts';
import { isRefusal } from '../../../../kernel/problems.ts';
import { day, instant } from '../../../../kernel/time.ts';
import { approveErasure, erasureTransitions, refuseMove, withdrawErasure } from './decide.ts';
import { type Erasure, type ErasurePreview, erasureStates } from './types.ts';

const at = instant('2028-04-10T12:00:00Z');
const preview: ErasurePreview = {
  work: randomIds.next('longWork'),
  accounts: 1,
  whole: 1,
  partly: 0,
  stays: {},
  rows: { 'collect.element': 4 },
  kept: {},
  outside: { files: 0, rows: 0 },
  digest: 'd1'.repeat(32),
};
const erasureIn = (state: Erasure['state'], looked: ErasurePreview | null = preview): Erasure => ({
  id: randomIds.next('erasure'),
  state,
  reason: 'the retention period is over',
  dueOn: day('2028-04-10'),
  accounts: 1,
  draftedBy: 'one',
  draftedAt: at,
  previewWork: preview.work,
  preview: looked,
  approvedBy: null,
  approvedAt: null,
  work: null,
  workState: null,
  certificate: null,
  endedAt: null,
});

const commands = {
  'approve as another': (erasure: Erasure) => approveErasure(erasure, 'two'),
  'approve as the same': (erasure: Erasure) => approveErasure(erasure, 'one'),
  withdraw: (erasure: Erasure) => withdrawErasure(erasure, 'counsel asks to wait'),
};
const refusedIn = (state: string, leadsTo: string) => {
  const refused = `not from ${state}: leads on to: ${leadsTo}`;
  return { 'approve as another': refused, 'approve as the same': refused, withdraw: refused };
};
const expected = {
  drafted: {
    'approve as another': 'erasure-approved',
    'approve as the same': 'same-person',
    withdraw: 'erasure-withdrawn',
  },
  approved: refusedIn('approved', 'certified'),
  withdrawn: refusedIn('withdrawn', 'none'),
  certified: refusedIn('certified', 'none'),
};

describe('the life of an erasure', () => {
  it.each(erasureStates)('answers each command as the table says: %s', (state) => {
    const answers = Object.fromEntries(
      Object.entries(commands).map(([name, command]) => {
        const decided = command(erasureIn(state));
        if (!isRefusal(decided)) return [name, decided.map(({ type }) => type).join(' ')];
        const [error] = decided.errors ?? [];
        const moved = decided.refused === 'transition-not-allowed';
        return [name, moved ? `not from ${error?.code}: ${error?.detail}` : decided.refused];
      }),
    );
    expect(answers).toEqual(expected[state]);
  });

  it('is ended by a person only before it was approved, and after that by its certificate alone', () => {
    expect(erasureTransitions).toEqual({
      drafted: ['approved', 'withdrawn'],
      approved: ['certified'],
      withdrawn: [],
      certified: [],
    });
  });

  it('refuses every move that is not in the table, and names the present state', () => {
    for (const from of erasureStates)
      for (const to of erasureStates) {
        const refusal = refuseMove({ state: from }, to);
        if (erasureTransitions[from].includes(to)) expect(refusal).toBeUndefined();
        else
          expect(refusal).toMatchObject({
            refused: 'transition-not-allowed',
            errors: [{ field: 'state', code: from }],
          });
      }
  });

  it('is approved only after somebody looked at what it takes, by the digest of that look', () => {
    expect(approveErasure(erasureIn('drafted', null), 'two')).toMatchObject({
      refused: 'evidence-missing',
      errors: [{ field: 'preview', code: 'missing' }],
    });
    const looked = erasureIn('drafted');
    expect(approveErasure(looked, 'two')).toEqual([
      { type: 'erasure-approved', subject: looked.id, data: { digest: preview.digest } },
    ]);
  });

  it('is not approved while files could not be counted, or by a look that counted none or is not the newest', () => {
    const refusedFor = (erasure: Erasure) => {
      const decided = approveErasure(erasure, 'two');
      return isRefusal(decided) ? [decided.refused, decided.errors?.[0]?.field] : decided;
    };
    const { outside: _counted, ...older } = preview;
    const uncounted = { ...preview, outside: null, notCounted: [{ part: 'a/part', because: 'it is away' }] };
    expect(refusedFor(erasureIn('drafted', uncounted))).toEqual(['evidence-missing', 'preview.outside']);
    expect(refusedFor(erasureIn('drafted', older))).toEqual(['evidence-missing', 'preview.outside']);
    const lookedAgain = { ...erasureIn('drafted'), previewWork: randomIds.next('longWork') };
    expect(refusedFor(lookedAgain)).toEqual(['evidence-missing', 'preview']);
  });

  it('says why it was withdrawn', () => {
    const erasure = erasureIn('drafted');
    expect(withdrawErasure(erasure, 'counsel asks to wait')).toEqual([
      { type: 'erasure-withdrawn', subject: erasure.id, data: { reason: 'counsel asks to wait' } },
    ]);
  });
});
