/**
 * Countries and territories by ISO 3166-1 alpha-2, and their parts by ISO 3166-2 in form only.
 *
 * `XK` (Kosovo) is not in the standard; it is the code that registries and banks use.
 */
const alpha2 =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK';

declare const countryBrand: unique symbol;

/** A country code that is in the list. */
export type Country = string & { readonly [countryBrand]: true };

// Safe: the list itself says what a country is.
export const countries: ReadonlySet<Country> = new Set(alpha2.split(' ') as Country[]);

export function isCountry(text: string): text is Country {
  // Safe: asking the set decides it.
  return countries.has(text as Country);
}

/** True for a country (`DE`) and for a part of one (`US-DE`), whose second half is checked in form only. */
export function isJurisdiction(text: string): boolean {
  const [country, part, more] = text.split('-');
  if (country === undefined || more !== undefined || !isCountry(country)) return false;
  return part === undefined || /^[A-Z0-9]{1,3}$/.test(part);
}
