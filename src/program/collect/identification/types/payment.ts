/**
 * Means and source of payment (§ 7.302(c)): the instrument, the institution behind it, and the identifiers by which a
 * payment can be found again. Identifiers are sealed; a card is known by its processor's token, never by its number.
 */
import { z } from '@hono/zod-openapi';
import { countryField, textField } from './fields.ts';

const institution = textField(200, 'letter-or-digit').describe(
  'the financial institution behind the instrument',
);

/** What identifies a payment at somebody else's desk. Printable, without spaces inside. */
function identifierField(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[\x21-\x7E]+$/, 'printable characters without spaces');
}

const reference = identifierField(200).refine((text) => !isCardNumber(text), {
  error: 'card-number-not-accepted',
  params: { code: 'card-number-not-accepted' },
});

const atProcessor = {
  customerIdentifier: reference.optional().describe('who the payer is at the payment processor'),
  transactionIdentifiers: z.array(reference).max(100).optional(),
};

const accountNumber = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .refine((text) => /^[A-Z0-9]{4,40}$/.test(text), {
    error: 'not-an-account-number',
    params: { code: 'not-an-account-number' },
  })
  .refine((text) => !looksLikeIban(text) || hasIbanCheckDigits(text), {
    error: 'iban-check-digits-wrong',
    params: { code: 'iban-check-digits-wrong' },
  })
  .openapi({ type: 'string', minLength: 4, maxLength: 40, description: 'IBAN or account number' });

export const paymentMeans = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('card'),
    token: reference.describe("the processor's token for the card; a card number is refused"),
    last4: z.string().regex(/^\d{4}$/, 'the last four digits'),
    brand: textField(40).optional(),
    institution: institution.optional(),
    ...atProcessor,
  }),
  z.strictObject({
    type: z.literal('bank-account'),
    accountNumber,
    routing: identifierField(40).optional().describe('BIC, sort code or routing number'),
    institution,
    country: countryField.optional(),
    ...atProcessor,
  }),
  z.strictObject({
    type: z.literal('wallet'),
    chain: z.string().regex(/^[a-z0-9-]{2,40}$/, 'lower-case name of the chain, such as bitcoin'),
    address: identifierField(200),
    institution: institution.optional().describe('who keeps the wallet, where it is not the payer'),
    ...atProcessor,
  }),
  z.strictObject({
    type: z.literal('customer-identifier'),
    institution: institution.describe('the processor or reseller that collects the payment'),
    customerIdentifier: reference,
    transactionIdentifiers: atProcessor.transactionIdentifiers,
  }),
  z.strictObject({ type: z.literal('none-trial') }),
]);
export type PaymentMeans = z.output<typeof paymentMeans>;

/** True for 12 to 19 digits with the check digit of a payment card. Storing one would put the installation under PCI DSS. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, position) => {
    const doubled = Number(digit) * (position % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function looksLikeIban(text: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text);
}

/** ISO 13616: the letters as numbers, the first four characters last, leave 1 when divided by 97. */
function hasIbanCheckDigits(iban: string): boolean {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
