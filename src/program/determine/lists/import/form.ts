/** What is handed in: a form with the files of one version, where it came from, and the day that the server says. */

import { type FieldError, type Refusal, refuse } from '../../../../kernel/problems.ts';
import { type Day, day, isDay } from '../../../../kernel/time.ts';
import { type FileRole, fileRoles, type ListFormat } from '../reading/types.ts';

const sourceCharactersMax = 500;

export type HandedIn = {
  readonly files: ReadonlyMap<FileRole, Uint8Array>;
  readonly source: string;
  readonly publishedOn: Day | null;
};

export async function readForm(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<FormData | Refusal> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return refuse('malformed-request', { field: 'body', code: 'not-a-form' });
  }
}

/** Every field that is not as it should be is named. */
export async function handedIn(form: FormData, format: ListFormat): Promise<HandedIn | Refusal> {
  const known: readonly string[] = [...fileRoles, 'source', 'publishedOn'];
  const errors: FieldError[] = [];
  for (const name of new Set(form.keys())) {
    const field = `body.${name.slice(0, 60)}`;
    if (!known.includes(name)) errors.push({ field, code: 'unknown' });
    else if (form.getAll(name).length > 1) errors.push({ field, code: 'repeated' });
  }
  const files = new Map<FileRole, Uint8Array>();
  for (const role of fileRoles) {
    const file = form.get(role);
    if (file === null) continue;
    if (!format.roles.includes(role)) errors.push({ field: `body.${role}`, code: 'not-of-this-format' });
    else if (typeof file === 'string') errors.push({ field: `body.${role}`, code: 'not-a-file' });
    else files.set(role, new Uint8Array(await file.arrayBuffer()));
  }
  if (!form.has('main')) errors.push({ field: 'body.main', code: 'missing' });
  const source = textOf(form, 'source').trim();
  if (source === '') errors.push({ field: 'body.source', code: 'missing' });
  if (source.length > sourceCharactersMax) errors.push({ field: 'body.source', code: 'too-long' });
  if (/\p{Cc}|\p{Surrogate}/u.test(source)) errors.push({ field: 'body.source', code: 'control-character' });
  const on = textOf(form, 'publishedOn');
  if (on !== '' && !isDay(on)) errors.push({ field: 'body.publishedOn', code: 'not-a-day' });
  if (errors.length > 0) return refuse('invalid-field', ...errors);
  return { files, source, publishedOn: on === '' ? null : day(on) };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
