/** Telephone numbers that are valid, near the examples of each country's plan, and reserved for stories where some are. */

import examples from 'libphonenumber-js/examples.mobile.json';
import { type CountryCode, getExampleNumber, isValidPhoneNumber } from 'libphonenumber-js/min';
import type { Chance } from '../random.ts';

/** Ranges that regulators keep for films and books: a call to them reaches nobody. `#` is a digit. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  US: ['+120255501##', '+121255501##', '+141555501##', '+131255501##'],
  CA: ['+161355501##', '+141655501##'],
  GB: ['+447700900###'],
  FR: ['+3363998####'],
  AU: ['+6149157####'],
};

export function telephone(country: string, chance: Chance): string {
  const ranges = reserved[country] ?? [example(country)];
  const range = chance.pick(ranges);
  for (let attempt = 0; attempt < 20; attempt++) {
    const number = range.replace(/#/g, () => chance.digits(1));
    if (isValidPhoneNumber(number)) return number;
  }
  return example(country).includes('#') ? exactExample(country) : range;
}

/** The example with its last three digits free. */
function example(country: string): string {
  return exactExample(country).replace(/\d{3}$/, '###');
}

function exactExample(country: string): string {
  // Safe: every place of the demo is a country of the numbering plans; another gives no example and throws.
  const number = getExampleNumber(country as CountryCode, examples);
  if (!number) throw new RangeError(`no telephone number of ${country}`);
  return number.number;
}
