/** A name system of no network at all, for the demo and for tests: it answers what it was told to. */
import { ConnectorFault } from '../fault.ts';
import type { Dns } from './adapter.ts';

export type FakeDns = Dns & {
  /** What a domain answers from now on; `fails`: no server can be reached. */
  answer(domain: string, records: readonly string[] | 'fails'): void;
};

export function fakeDns(): FakeDns {
  const answers = new Map<string, readonly string[] | 'fails'>();
  return {
    answer: (domain, records) => void answers.set(domain.toLowerCase(), records),
    lookUpTxt: async (domain) => {
      const records = answers.get(domain.toLowerCase()) ?? [];
      if (records === 'fails') throw new ConnectorFault('dns', 'server-failure', { again: true });
      return records;
    },
  };
}
