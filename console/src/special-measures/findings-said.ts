/** What the law asks about a measure, and why it is met or not, in words. */
import type { Answer } from '../api/call.ts';
import { titleFor, wordsFor } from '../words.ts';
import { count } from './said.ts';

type Finding = Answer<'getSpecialMeasure'>['findings'][number];

const asks: Readonly<Record<string, string | undefined>> = {
  'record-special-measure': 'The determination is taken in',
  'find-affected-accounts': 'Whom it reaches is found before it takes effect',
  'expire-special-measure': 'It ends after its last day unless it is extended',
};

const outcomes: Readonly<Record<Finding['outcome'], string>> = {
  met: 'met',
  unmet: 'not met',
  unknown: 'cannot be said yet',
  'not-applicable': 'not asked',
};

const reasons: Readonly<Record<string, ((facts: Facts) => string) | undefined>> = {
  'awaits-approval': () => 'it waits to be approved',
  'taken-in': () => 'it is taken in and approved',
  withdrawn: () => 'it is withdrawn',
  'publication-not-on-record': () => 'the day it was published is not on record',
  'nobody-looked': ({ effectiveOn }) => `nobody has looked, and it takes effect on ${effectiveOn}`,
  'looked-by-another-reading': () => 'the program counts other places now than when somebody looked',
  'regions-not-on-record': ({ accounts }) =>
    `of ${counted(accounts)} accounts the record does not say in which part of the country they are`,
  'access-not-on-record': () => 'from where accounts are accessed is not on record',
  'affected-found': ({ accounts, touched }) =>
    `${counted(touched)} of ${counted(accounts)} accounts are touched`,
  'over-before-anybody-looked': () => 'it was over before anybody looked',
  'not-in-force-yet': () => 'it is not in force yet',
  'in-force-until': ({ lastOn }) => `it is in force through ${lastOn}`,
  ended: ({ lastOn }) => `it ended after ${lastOn}`,
  revoked: ({ revokedOn }) => `it was revoked from ${revokedOn}`,
};

type Facts = NonNullable<Finding['reasons'][number]['facts']>;

export function findingSaid({ obligation, outcome, reasons: because }: Finding): string {
  const why = because.map(({ code, facts = {} }) => reasons[code]?.(facts) ?? wordsFor(code));
  const said = `${asks[obligation] ?? titleFor(obligation)}: ${outcomes[outcome]}`;
  return why.length === 0 ? `${said}.` : `${said}; ${why.join('; ')}.`;
}

function counted(fact: Facts[string] | undefined): string {
  return typeof fact === 'number' ? count(fact) : String(fact);
}
