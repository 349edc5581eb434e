/** Fields of entered text: cleaned once at the edge, refused by a code of their own. */
import { z } from '@hono/zod-openapi';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type Country, isCountry, isJurisdiction } from '../../../../kernel/countries.ts';
import { cleanText, nameCharactersMax } from '../../../../kernel/names.ts';

type Issues = { addIssue(issue: { code: 'custom'; message: string; params: { code: string } }): void };

function refuseWith(issues: Issues, code: string): never {
  issues.addIssue({ code: 'custom', message: code, params: { code } });
  return z.NEVER;
}

/** Text that a person reads, up to `max` characters as people count them. */
export function textField(max: number, needs?: 'letter' | 'letter-or-digit') {
  return z
    .string()
    .max(max * 8)
    .transform((entered, issues) => {
      const clean = cleanText(entered, { max, ...(needs ? { needs } : {}) });
      return 'text' in clean ? clean.text : refuseWith(issues, clean.problem);
    })
    .openapi({ type: 'string', minLength: 1, maxLength: max });
}

export const individualNameField = textField(nameCharactersMax, 'letter');
export const entityNameField = textField(nameCharactersMax, 'letter-or-digit');

export const countryField = z
  .string()
  .transform((text, issues): Country => (isCountry(text) ? text : refuseWith(issues, 'not-a-country')))
  .openapi({ type: 'string', example: 'DE', description: 'ISO 3166-1 alpha-2, upper case' });

export const jurisdictionField = z
  .string()
  .transform((text, issues) => (isJurisdiction(text) ? text : refuseWith(issues, 'not-a-jurisdiction')))
  .openapi({
    type: 'string',
    example: 'US-DE',
    description: 'ISO 3166-1 alpha-2, or ISO 3166-2 where it is a part',
  });

/** An e-mail address in any script. The domain is kept in lower case, the part before it as entered. */
export const emailField = z
  .string()
  .max(320)
  .transform((entered, issues) => cleanEmail(entered) ?? refuseWith(issues, 'not-an-email-address'))
  .openapi({ type: 'string', format: 'email', maxLength: 320 });

function cleanEmail(entered: string): string | undefined {
  const clean = cleanText(entered, { max: 320 });
  if (!('text' in clean)) return undefined;
  const at = clean.text.lastIndexOf('@');
  const [local, domain] = [clean.text.slice(0, at), clean.text.slice(at + 1).toLowerCase()];
  if (at < 1 || new TextEncoder().encode(local).length > 64) return undefined;
  if (!/^[^\s@"(),:;<>[\\\]]+$/u.test(local) || /^\.|\.\.|\.$/.test(local)) return undefined;
  return isDomain(domain) ? `${local}@${domain}` : undefined;
}

function isDomain(domain: string): boolean {
  if (!URL.canParse(`https://${domain}`)) return false;
  // The parser brings international names to their ASCII form, which is what has the limits.
  const ascii = new URL(`https://${domain}`).hostname;
  const labels = ascii.split('.');
  const wellFormed = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  return ascii.length <= 253 && labels.length >= 2 && wellFormed && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** A telephone number with its country code, kept in E.164 (`+442079460018`). */
export const telephoneField = z
  .string()
  .max(60)
  .transform((entered, issues) => cleanTelephone(entered) ?? refuseWith(issues, 'not-a-telephone-number'))
  .openapi({ type: 'string', example: '+442079460018', description: 'with the country code; kept in E.164' });

/** A telephone number as it is entered: with its country code, or as it is written at home in the country named. */
export const enteredTelephone = z
  .strictObject({
    number: z.string().max(60).openapi({ example: '020 7946 0018', description: 'kept in E.164' }),
    country: countryField
      .optional()
      .describe('whose numbers it is written as, where it has no country code of its own'),
  })
  .transform(({ number, country }, issues) => {
    const kept = cleanTelephone(number, country);
    if (kept !== undefined) return { number: kept };
    const code = 'not-a-telephone-number';
    issues.addIssue({ code: 'custom', path: ['number'], message: code, params: { code } });
    return z.NEVER;
  });

function cleanTelephone(entered: string, country?: Country): string | undefined {
  // Phones and office programs wrap numbers in marks of direction when they are copied.
  const text = entered.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim();
  const home = country && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const number = parsePhoneNumberFromString(text, { extract: false, ...home });
  // Possible rather than valid: tables of numbering plans go out of date, and the code sent to it proves the number.
  return number?.isPossible() && !number.ext ? number.number : undefined;
}

/** A key of the provider's own: letters, digits and a few signs. It is shown and logged, so it must name nobody. */
export const externalIdField = z
  .string()
  .max(200)
  .transform((text, issues) => {
    if (text.includes('@')) return refuseWith(issues, 'looks-like-an-email-address');
    return /^[A-Za-z0-9][A-Za-z0-9._:/+=-]*$/.test(text) ? text : refuseWith(issues, 'not-a-key');
  })
  .openapi({ type: 'string', maxLength: 200, example: 'acct-000123' });
