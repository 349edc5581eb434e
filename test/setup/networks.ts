/** Addresses whose country a test gives, so that no table of the day decides it. */
import { networkBook } from '../../src/program/collect/access-log/network/book.ts';

const from: Readonly<Record<string, string>> = {
  '8.8.8.8': 'US',
  '81.2.69.142': 'GB',
  '78.46.1.1': 'DE',
  '133.242.0.3': 'JP',
  '1.0.16.1': 'JP',
};

export function someNetworks() {
  return networkBook({ builtAt: '2026-03-01T00:00:00.000Z', countryOf: (address) => from[address] }, [
    { name: 'some-hosts', kind: 'hosting', ranges: [{ family: 4, first: 0x01001000n, last: 0x010010ffn }] },
  ]);
}
