/** Why a party is reached by a measure: which value, under which reading of "located in". */
import type { Id } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Reseller } from '../../../adopt/organizations/index.ts';
import type { PersonPlaces, Place } from '../../../collect/identification/index.ts';
import type { Imposes } from './content.ts';

export const criteria = ['address', 'use', 'ownership', 'linked', 'reseller'] as const;
export type Criterion = (typeof criteria)[number];

export type Hit = {
  readonly criterion: Criterion;
  /** Whose value it is; null: the place of use of the account itself, or its reseller's. */
  readonly person: Id<'person'> | null;
  readonly country: string | null;
  readonly region: string | null;
  /** False where the measure is about a part of a country and the record does not say which part it is. */
  readonly sure: boolean;
  /** Whether the program counts it as located there. A link always counts, and so does the reseller. */
  readonly counts: boolean;
};

/** An account with everything that may place it. */
export type AccountPlaced = {
  readonly account: Id<'account'>;
  readonly uses: readonly Place[];
  readonly customer: PersonPlaces;
  readonly owners: readonly PersonPlaces[];
  /** Through whom it is opened; null: the provider sells itself. */
  readonly reseller: ResellerPlaced | null;
};

/** A reseller with the jurisdiction it is organized in: a code of a country, or of a part of one. */
export type ResellerPlaced = Pick<Reseller, 'id' | 'jurisdiction'>;

/** A measure that may bear on an account, as the standing of the account needs it. Free of personal data. */
export type MeasureOnAccount = {
  readonly measure: Id<'specialMeasure'>;
  readonly effectiveOn: Day;
  readonly lastOn: Day;
  readonly imposes: Pick<Imposes, 'opening' | 'maintaining' | 'terms'> & { readonly texts: number };
  /** Through whom the account is opened, where that is among the reasons; else null. */
  readonly reseller: Id<'organization'> | null;
  /** Every sure reason, whatever the program counts: which do is asked on the day. */
  readonly because: readonly Pick<Hit, 'criterion' | 'person'>[];
  /** Values in the country of which the record does not say the part. */
  readonly unsure: readonly Pick<Hit, 'criterion' | 'person'>[];
};
