/** A value of a setting in words, as sentences and comparisons have it. Pure. */
import { termsSaid } from './clauses/sentences.ts';
import { type SettingName, settingSchemas } from './settings.ts';
import { shapeOf, unitSaid } from './shapes.ts';

/** "30 days", "e-mail code, documents", "none". The value must be one that the setting's schema takes. */
export function valueInWords(name: SettingName, value: unknown): string {
  const shape = shapeOf(name);
  switch (shape.kind) {
    case 'number':
      return unitSaid(Number(value), shape.unit);
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'one-of':
      return wordsOf(shape.choices, value);
    case 'some-of':
      return (
        listOf(value)
          .map((one) => wordsOf(shape.choices, one))
          .join(', ') || 'none'
      );
    case 'days-ahead':
      return listOf(value).length === 0 ? 'never' : `${listOf(value).join(', ')} days before`;
    case 'zone':
      return String(value);
    case 'terms-of-use':
      return termsInWords(settingSchemas.pendingTerms.parse(value));
  }
}

function termsInWords(terms: Parameters<typeof termsSaid>[0]): string {
  const said = termsSaid(terms);
  return said.kind === 'list' ? said.items.join(' ') : said.text;
}

function wordsOf(
  choices: readonly { readonly value: string; readonly words: string }[],
  value: unknown,
): string {
  return choices.find((choice) => choice.value === value)?.words ?? String(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
