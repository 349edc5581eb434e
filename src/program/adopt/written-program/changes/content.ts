/** Whether what a change would state may stand: within the law, and in clauses that take text. Pure. */
import { type FieldError, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Edition } from '../../../../law/index.ts';
import { clausesInForce } from '../clauses/index.ts';
import { looserThanLaw, type SettingName, settingsAbout } from '../settings.ts';
import type { ProgramContent } from './types.ts';

/** A setting looser than the law first, with its clause and its limit; then what names a clause that takes no text. */
export function checkContent(content: ProgramContent, edition: Edition): Refusal | undefined {
  return looserThanTheLaw(content, edition) ?? outOfPlace(content, edition);
}

function looserThanTheLaw({ settings }: ProgramContent, edition: Edition): Refusal | undefined {
  const errors: FieldError[] = [];
  const limits: Record<string, number> = {};
  for (const [key, value] of Object.entries(settings)) {
    const name = key as SettingName; // Safe: the schema of the content takes no other keys.
    const limit = looserThanLaw(name, value, edition.parameters);
    if (limit === undefined) continue;
    const { clause, floor } = settingsAbout[name];
    limits[name] = limit;
    errors.push({
      field: `body.content.settings.${name}`,
      code: 'looser-than-law',
      detail: `at ${floor?.stricter === 'higher' ? 'least' : 'most'} ${limit}: ${clause}`,
    });
  }
  return errors.length > 0 ? { refused: 'looser-than-law', errors, facts: { limits } } : undefined;
}

function outOfPlace({ narratives, risks }: ProgramContent, edition: Edition): Refusal | undefined {
  const inForce = clausesInForce(edition);
  const withText = new Set(inForce.filter(({ narrative }) => narrative !== 'none').map(({ id }) => id));
  const all = new Set(inForce.map(({ id }) => id));
  const errors = [
    ...Object.keys(narratives)
      .filter((id) => !withText.has(id))
      .map((id) => ({ field: `body.content.narratives.${id}`, code: 'no-such-clause' })),
    ...Object.entries(risks).flatMap(([id, risk]) =>
      (risk?.answeredBy ?? [])
        .filter((clause) => !all.has(clause))
        .map((clause) => ({
          field: `body.content.risks.${id}.answeredBy`,
          code: 'no-such-clause',
          detail: clause,
        })),
    ),
  ];
  return errors.length > 0 ? refuse('invalid-field', ...errors) : undefined;
}
