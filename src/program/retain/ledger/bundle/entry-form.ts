/** Whether an entry's bytes are canonical JSON (RFC 8785) with the parts of an entry. For a deep check only. */
import { canonicalJson } from '../../../../kernel/canonical.ts';

const parts: Record<string, (value: unknown) => boolean> = {
  actor: (value) => typeof value === 'object' && value !== null && 'kind' in value,
  at: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
  body: (value) => typeof value === 'object' && value !== null,
  id: (value) => typeof value === 'string' && value.startsWith('ent_'),
  kind: (value) => typeof value === 'string' && value !== '',
  subjects: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  tenant: (value) => typeof value === 'string',
  v: (value) => value === 1,
};
const partNames = Object.keys(parts).join();

export function isWellFormedEntry(text: string): boolean {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.entries(value);
  return (
    fields.map(([name]) => name).join() === partNames &&
    fields.every(([name, field]) => parts[name]?.(field) === true) &&
    isCanonical(value, text)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * JSON.stringify writes numbers and strings as RFC 8785 asks, and keeps the order of keys: when it gives the text back,
 * only the order is left to check. It moves keys that look like array indexes, so a difference is looked at again.
 */
function isCanonical(value: unknown, text: string): boolean {
  return (JSON.stringify(value) === text && isSorted(value)) || canonicalJson(value) === text;
}

function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before = '';
  for (const [key, field] of Object.entries(value)) {
    if (key < before || !isSorted(field)) return false;
    before = key;
  }
  return true;
}
