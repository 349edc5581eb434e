/** From what was typed to what an operation takes, and back from a row. */
import type { Field, Row } from './act.ts';

export type Typed = Readonly<Record<string, string>>;
type Body = { [name: string]: unknown };

export function bodyOf(fields: readonly Field[], typed: Typed): Body {
  const body: Body = {};
  for (const field of fields) {
    const value = read(field, (typed[field.name] ?? '').trim());
    if (value !== undefined) place(body, field.name.split('.'), value);
  }
  return body;
}

const eachOnALine: ReadonlySet<string> = new Set(['lines', 'choices', 'event-types', 'record-classes']);

function read({ as, optional }: Field, text: string): unknown {
  if (as === 'yes') return text === 'true';
  if (as && eachOnALine.has(as)) {
    const each = text
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean);
    return each.length === 0 && optional ? undefined : each;
  }
  if (text === '' && optional) return undefined;
  if (as === 'number') return text === '' ? undefined : Number(text);
  if (as === 'moment') return Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString();
  return text;
}

function place(body: Body, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    body[first] = value;
    return;
  }
  const inner = (body[first] ?? {}) as Body; // Safe: only this function writes it, as an object.
  place(inner, rest, value);
  body[first] = inner;
}

/** What stands in the form at first. */
export function typedFrom(fields: readonly Field[], row: Row | undefined): Typed {
  return Object.fromEntries(
    fields.map((field) => {
      const kept = field.from && row ? at(row, field.from) : undefined;
      const first = field.initial ?? (field.as === 'choice' ? (field.options?.[0] ?? '') : '');
      return [field.name, kept === undefined || kept === null ? first : textOf(kept)];
    }),
  );
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : String(value);
}

export function at(row: Row, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      row,
    );
}
