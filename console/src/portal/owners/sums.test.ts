import { describe, expect, it } from 'vitest';
import type { Ownership } from './owners-page.tsx';
import { decimal, sumWith } from './sums.ts';

const share = (percent: string) => ({
  min: percent,
  max: percent,
  minExcluded: false,
  maxExcluded: false,
  text: `${percent} %`,
});
const party = (id: string, person: string | null) => ({
  party: id,
  person,
  name: id,
  kind: 'entity' as const,
  type: null,
  isListed: false,
});
const holding = (holder: string, held: string, percent: string) => ({
  holder,
  in: held,
  kind: 'shareholding' as const,
  directness: 'direct' as const,
  share: share(percent),
  statements: [`own_${holder}`],
});
// Safe: the preview reads no more of an ownership file than this.
const file = {
  person: 'per_alpha',
  graph: {
    parties: [party('alpha', 'per_alpha'), party('beta', null), party('ann', null)],
    holdings: [holding('beta', 'alpha', '60'), holding('ann', 'beta', '12.5')],
    roles: [],
    more: 0,
  },
} as unknown as Ownership;

describe('the sum shown while a share is typed', () => {
  it('adds to what is told of the same entity and the same kind', () => {
    expect(sumWith(file, { party: '', kind: 'shareholding', share: '40' })).toBe(100);
    expect(sumWith(file, { party: 'beta', kind: 'shareholding', share: '40' })).toBe(52.5);
    expect(sumWith(file, { party: '', kind: 'votingRights', share: '40' })).toBe(40);
  });

  it('reads the digits and decimal signs of other scripts', () => {
    expect(decimal('٢٥٫٥')).toBe('25.5');
    expect(decimal('33,3')).toBe('33.3');
    expect(decimal('１２')).toBe('12');
    expect(decimal('۱۲٫۵ ٪')).toBe('12.5');
    expect(decimal('٢٥،٥')).toBe('25.5');
    expect(decimal('33.34 %')).toBe('33.34');
    expect(decimal('%50')).toBe('50');
  });

  it('is not there while what is typed is no number', () => {
    expect(sumWith(file, { party: '', kind: 'shareholding', share: '' })).toBeUndefined();
    expect(sumWith(file, { party: '', kind: 'shareholding', share: 'half' })).toBeUndefined();
  });
});
