/** A number an operator watches, read from the database when asked. Never about one person, customer or account. */
import type { Transaction } from '../database/index.ts';

export type Gauge = {
  /** Prometheus form: `gatehouse_…`, unit last. */
  readonly name: `gatehouse_${string}`;
  readonly help: string;
  /** `tenant`: read inside each tenant and added up. `installation`: read once. */
  readonly scope: 'tenant' | 'installation';
  read(tx: Transaction): Promise<number>;
  /** `gatehouse doctor` warns above this, and says `mend`. */
  readonly warnAbove?: number;
  readonly mend?: string;
};
