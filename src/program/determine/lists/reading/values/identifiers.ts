/** Numbers and addresses that identify, sorted by the list's own word for them. */
import type { EntryKind, Identifier, IdentifierType } from '../types.ts';
import { listedCountry } from './country-names.ts';

type Typed = Exclude<IdentifierType, 'wallet'>;

/** Ordered: the first that fits the label decides. */
const byLabel: readonly (readonly [RegExp, Typed])[] = [
  [/passport|travel document|pasaporte|passeport|laissez-passer/i, 'passport'],
  [/\bLEI\b|^legal entity (identifier|number)/i, 'lei'],
  [/swift|\bBIC\b/i, 'bic'],
  [/\bMMSI\b|maritime mobile service/i, 'mmsi'],
  [/call sign/i, 'call-sign'],
  [/(company|identification) (number )?IMO/i, 'registration'],
  [/\bIMO\b|^vessel registration/i, 'imo'],
  [/tail number|aircraft registration|aircraft mark/i, 'aircraft-registration'],
  [/aircraft (manufacturer|construction|serial)|\bMSN\b/i, 'aircraft-serial'],
  [
    /\btax\b|^V\.?A\.?T|^R\.?F\.?C\b|^NIT\b|^RUC\b|^RIF\b|FEIN|fiscal|^C\.U\.I\.T|^C\.I\.F|^RTN\b|\(NUIT\)|^INN\b|^TIN\b/i,
    'tax',
  ],
  [
    /cedula|^C\.?U\.?R\.?P|^D\.N\.I|^C\.U\.I\.|^C\.U\.I\.P|^N\.I\.E|^I\.F\.E|^SSN\b|^LE number|tazkira|personal id|national.{0,12} id|^identi(ty|fication) |identification number|identity card|citizen's card|kenyan id|uae id|numero de identidad|credencial electoral|^electoral|social security|personal identification|carte d.identit|^ID card/i,
    'national-id',
  ],
  [
    /regist(ration|ry|er)|company (number|id)|business (number|reg)|enterprise number|^C\.?R\.? no|romanian C\.R|incorporation|chamber of comm|mercantil|social credit|trade license|^license$|charity|^OGRN|central registration|regnumber/i,
    'registration',
  ],
];

/** Labels that stand among identifiers, say something about the entry, and identify nobody. */
export const saysOnly =
  /sanctions risk|^gender|sanctions information|transactions prohibited|executive order|directive|caatsa|^target type|organization (type|established)|(listing|effective|divestment) date|^nationality|^aircraft (model|operator|manufacture date)|^vessel (type|year)|^other vessel (type|flag)|^issuer name|^equity ticker|determination/i;

/** Registers of persons and things, which are no registers of companies. */
const noRegistration = /electoral|birth|military|government gazette|vehicle/i;
const wallet =
  /^(?:digital currency address|crypto(?:currency)? (?:wallet|address))(?:\s*[-–:]\s*([A-Za-z0-9]+))?/i;

export type Said = {
  readonly label: string;
  readonly number: string;
  readonly country?: string;
  readonly note?: string;
};

/** Nothing where no number is said. */
export function identifierOf(said: Said, kind: EntryKind = 'unknown'): Identifier | undefined {
  const label = said.label.trim().replace(/[:\s]+$/, '');
  const number = said.number.trim();
  if (number === '') return undefined;
  const country = listedCountry(said.country);
  const note = said.note?.trim();
  const rest = { label, ...(country ? { country } : {}), ...(note ? { note } : {}) };
  const money = wallet.exec(label);
  if (money) return { type: 'wallet', currency: (money[1] ?? '').toUpperCase(), number, ...rest };
  return { type: typeOf(label, number, kind), number: bare(number), ...rest };
}

function typeOf(label: string, number: string, kind: EntryKind): Typed {
  if (/^IMO\s*\d/i.test(number)) return kind === 'vessel' || /^vessel/i.test(label) ? 'imo' : 'registration';
  const type = noRegistration.test(label) && !/^electoral/i.test(label) ? 'other' : firstFitting(label);
  // A vessel's register may be another than the IMO's, and an organization has no identity card.
  if (type === 'imo' && !/^\d{7}$/.test(number.replace(/^IMO\s*/i, ''))) return 'registration';
  if (type === 'lei' && !/^[A-Z0-9]{18}\d{2}$/i.test(number)) return 'registration';
  return type === 'national-id' && kind === 'organization' ? 'registration' : type;
}

function firstFitting(label: string): Typed {
  return byLabel.find(([pattern]) => pattern.test(label))?.[1] ?? 'other';
}

function bare(number: string): string {
  return number.replace(/^IMO\s*(?=\d{7}$)/i, '');
}
