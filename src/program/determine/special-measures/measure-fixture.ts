/** A determination about a jurisdiction for tests: made on 1 March 2026, in effect 180 days later, approved. */
import { type Id, toId } from '../../../kernel/ids.ts';
import { type Day, day, instant } from '../../../kernel/time.ts';
import { digestOf } from './digest.ts';
import { type MeasureEvent, measureAfter } from './life.ts';
import { type MeasureContent, measureContent, type Target } from './types/content.ts';
import type { SpecialMeasure } from './types/measure.ts';
import type { PreviewFound } from './types/previews.ts';

export const measureNumber = (number: number): Id<'specialMeasure'> =>
  toId('specialMeasure', `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`);

export const personNumber = (number: number): Id<'person'> =>
  toId('person', `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`);

export const parameters = { specialMeasureLeadDays: 180, specialMeasureLifeDays: 365 };

type Entered = Partial<Record<keyof MeasureContent, unknown>>;

export function content(over: Entered = {}): MeasureContent {
  return measureContent.parse({
    title: 'Accounts located in Poland',
    target: { kind: 'jurisdiction', country: 'PL' },
    imposes: { opening: 'prohibited', maintaining: 'prohibited', resellerAccounts: true },
    source: { citation: '91 FR 1234', signedBy: 'Secretary of Commerce' },
    determinedOn: '2026-03-01',
    publishedOn: '2026-03-02',
    effectiveOn: '2026-08-28',
    ...over,
  });
}

export function aimedAt(target: object): Target {
  return measureContent.shape.target.parse(target);
}

export function found(over: Partial<PreviewFound> = {}): PreviewFound {
  return {
    work: toId('longWork', '01980000-0000-7000-8000-000000000001'),
    digest: digestOf(content()),
    basis: ['address', 'use'],
    accounts: 10,
    touched: 2,
    unknown: 0,
    otherwise: 1,
    customers: 2,
    persons: 2,
    resellers: 0,
    money: [],
    rowsDigest: '0'.repeat(64),
    ...over,
  };
}

const at = instant('2026-03-02T15:00:00Z');
const subject = measureNumber(1);

/** One thing that happens to the measure, by somebody. */
export function happens<Type extends MeasureEvent['type']>(
  type: Type,
  data: Extract<MeasureEvent, { readonly type: Type }>['data'],
  by = 'olga',
): MeasureEvent {
  return { type, subject, by, at, data } as MeasureEvent; // Safe: type and data belong together.
}

/** What a measure is after these events. */
export function lived(...events: readonly MeasureEvent[]): SpecialMeasure {
  const measure = events.reduce<SpecialMeasure | undefined>(measureAfter, undefined);
  if (!measure) throw new Error('nothing happened');
  return measure;
}

export const draftedAs = (given: MeasureContent = content()) =>
  happens('special-measure-drafted', { content: given, digest: digestOf(given) });

export function submitted(given: MeasureContent = content()): readonly MeasureEvent[] {
  return [
    draftedAs(given),
    happens('special-measure-submitted', {}),
    happens('special-measure-previewed', found({ digest: digestOf(given) })),
  ];
}

export function approved(given: MeasureContent = content(), lastOn: Day = day('2027-08-28')) {
  const data = { digest: digestOf(given), secondPerson: true, lastOn };
  return [...submitted(given), happens('special-measure-approved', data, 'otto')];
}
