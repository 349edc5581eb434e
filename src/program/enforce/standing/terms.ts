/** The terms of use that follow from how far new use is limited. Pure. */
import { compareMoney } from '../../../kernel/money.ts';
import type { ProgramSettings, Terms } from '../../adopt/written-program/index.ts';
import type { Effect, LimitsOfUse } from './rules/measure.ts';
import type { LifeState } from './types/life.ts';
import type { AccountTerms } from './types/standing.ts';

const unlimited: Terms = {
  services: [],
  acceleratorsMax: null,
  regions: [],
  spendMax: null,
  monitoring: 'standard',
};

/** What becomes of running machines depends on the account's life alone, never on doubt about identity. */
const machinesOf: Readonly<Record<LifeState, AccountTerms['runningMachines']>> = {
  applied: 'none',
  refused: 'none',
  opened: 'untouched',
  closing: 'untouched',
  closed: 'end-with-account',
};

/** The terms for limits in force; `until` is the caller's to add. */
export function termsFor(limits: LimitsOfUse, life: LifeState, settings: ProgramSettings): AccountTerms {
  const rest = { runningMachines: machinesOf[life], until: null };
  switch (limits) {
    case 'none':
      return { ...unlimited, newProvisioning: 'allowed', ...rest };
    case 'pending':
      return { ...settings.pendingTerms, newProvisioning: 'within-limits', ...rest };
    case 'restricted': {
      const { terms, nothingLeft } = stricter(settings.pendingTerms, settings.restrictedTerms);
      return { ...terms, newProvisioning: nothingLeft ? 'stopped' : 'within-limits', ...rest };
    }
    case 'stopped': {
      const { terms } = stricter(settings.pendingTerms, settings.restrictedTerms);
      return { ...terms, newProvisioning: 'stopped', ...rest };
    }
  }
}

/** The same under the conditions of special measures, and with what they forbid to keep. */
export function underMeasures(
  terms: AccountTerms,
  effects: readonly Pick<Effect, 'conditions' | 'windDown'>[],
): AccountTerms {
  const windDown = effects.some((one) => one.windDown) ? ({ runningMachines: 'wind-down' } as const) : {};
  return effects
    .flatMap(({ conditions }) => conditions ?? [])
    .reduce(underConditions, { ...terms, ...windDown });
}

function underConditions(terms: AccountTerms, conditions: Terms): AccountTerms {
  const { newProvisioning, runningMachines, until, ...before } = terms;
  const { terms: both, nothingLeft } = stricter(before, conditions);
  const within = newProvisioning === 'allowed' ? 'within-limits' : newProvisioning;
  return { ...both, newProvisioning: nothingLeft ? 'stopped' : within, runningMachines, until };
}

/**
 * Both terms at once. An empty list means all, so lists without a common entry leave nothing, which is said apart.
 * Amounts in different currencies cannot be compared: the second stands.
 */
export function stricter(a: Terms, b: Terms): { readonly terms: Terms; readonly nothingLeft: boolean } {
  const services = common(a.services, b.services);
  const regions = common(a.regions, b.regions);
  const terms: Terms = {
    services: services ?? [],
    acceleratorsMax: least(a.acceleratorsMax, b.acceleratorsMax),
    regions: regions ?? [],
    spendMax: leastSpend(a.spendMax, b.spendMax),
    monitoring: a.monitoring === 'enhanced' ? 'enhanced' : b.monitoring,
  };
  return { terms, nothingLeft: services === undefined || regions === undefined };
}

/** What is in both, where empty is all; nothing at all when they have nothing in common. */
function common(a: readonly string[], b: readonly string[]): string[] | undefined {
  if (a.length === 0) return [...b];
  if (b.length === 0) return [...a];
  const both = a.filter((one) => b.includes(one));
  return both.length === 0 ? undefined : both;
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function leastSpend(a: Terms['spendMax'], b: Terms['spendMax']): Terms['spendMax'] {
  if (a === null || b === null) return a ?? b;
  return compareMoney(a, b) === -1 ? a : b;
}
