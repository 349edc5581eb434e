/** Means of payment of every kind, none of which exists: test cards, banks that are not, accounts numbered zero. */
import type { Collected } from '../../program/collect/identification/index.ts';
import type { Chance } from '../random.ts';
import type { Place } from './atlas.ts';

export type PaymentMeans = Extract<Collected, { kind: 'payment-means' }>['value'];

const banks = [
  'First Harbor Bank',
  'Bank of the Northern Isles',
  'Alder Savings',
  'Meridiem Bank',
  'Banco Imaginario',
  'Caisse des Deux Rives',
  'Sparkasse Musterstadt',
  'Fuji Trust of Nowhere',
  'Gulf Example Bank',
  'People’s Sample Bank',
];

/** The last four digits of the payment processors' public test cards. */
const testCards = [
  ['visa', '4242'],
  ['visa', '1881'],
  ['mastercard', '4444'],
  ['mastercard', '8210'],
  ['amex', '0005'],
  ['discover', '1117'],
  ['jcb', '0505'],
] as const;

const kinds = [
  ['card', 58],
  ['bank-account', 27],
  ['customer-identifier', 9],
  ['wallet', 6],
] as const;

export function paymentMeans(place: Place, chance: Chance): PaymentMeans {
  const reference = chance.digits(9);
  const institution = chance.pick(banks);
  switch (chance.weighted(kinds)) {
    case 'card': {
      const [brand, last4] = chance.pick(testCards);
      return {
        type: 'card',
        token: `tok_demo_${reference}`,
        last4,
        brand,
        institution,
        customerIdentifier: `cus_demo_${reference}`,
        transactionIdentifiers: [`ch_demo_${chance.digits(8)}`],
      };
    }
    case 'bank-account': {
      const accountNumber = place.iban ? iban(place.code, place.iban, reference) : `000${reference}`;
      return { type: 'bank-account', accountNumber, routing: `DEMO${place.code}00`, institution };
    }
    case 'customer-identifier':
      return {
        type: 'customer-identifier',
        institution: chance.pick(['Quayside Pay', 'Kestrel Billing', 'Tollgate Payments']),
        customerIdentifier: `payer_demo_${reference}`,
      };
    case 'wallet':
      return chance.percent(50)
        ? { type: 'wallet', chain: 'bitcoin', address: `bc1-demo-wallet-${reference}` }
        : { type: 'wallet', chain: 'ethereum', address: `0xDEMO${reference}`, institution: 'Sample Custody' };
  }
}

/** An account number of the right length with the right check digits, at a bank numbered zero. */
function iban(country: string, length: number, account: string): string {
  const inside = account.padStart(length - 4, '0');
  const digits = [...inside, ...country, '0', '0'].map((sign) => Number.parseInt(sign, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return `${country}${String(98 - rest).padStart(2, '0')}${inside}`;
}
