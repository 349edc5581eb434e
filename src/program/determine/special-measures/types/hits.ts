/** Why a party is reached by a measure: which value, under which reading of "located in". */
import type { Id } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { PersonPlaces, Place } from '../../../collect/identification/index.ts';
import type { Imposes } from './content.ts';

export const criteria = ['address', 'use', 'ownership', 'linked'] as const;
export type Criterion = (typeof criteria)[number];

export type Hit = {
  readonly criterion: Criterion;
  /** Whose value it is; null: the place of use of the account itself. */
  readonly person: Id<'person'> | null;
  readonly country: string | null;
  readonly region: string | null;
  /** False where the measure is about a part of a country and the record does not say which part it is. */
  readonly sure: boolean;
  /** Whether the program counts it as located there. A link always counts. */
  readonly counts: boolean;
};

/** An account with everything that may place it. */
export type AccountPlaced = {
  readonly account: Id<'account'>;
  readonly uses: readonly Place[];
  readonly customer: PersonPlaces;
  readonly owners: readonly PersonPlaces[];
};

/** A measure that may bear on an account, as the standing of the account needs it. Free of personal data. */
export type MeasureOnAccount = {
  readonly measure: Id<'specialMeasure'>;
  readonly effectiveOn: Day;
  readonly lastOn: Day;
  readonly imposes: Pick<Imposes, 'opening' | 'maintaining' | 'terms'> & { readonly texts: number };
  /** Every sure reason, whatever the program counts: which do is asked on the day. */
  readonly because: readonly Pick<Hit, 'criterion' | 'person'>[];
  /** Values in the country of which the record does not say the part. */
  readonly unsure: readonly Pick<Hit, 'criterion' | 'person'>[];
};
