/** Parses a request once, at the edge. Unknown parameters are refused, and no value is ever echoed. */
import { type FieldError, isRefusal, type Refusal, refuse } from '../../kernel/problems.ts';
import { fieldErrors } from './problem.ts';
import type { Route, RouteRequest } from './route.ts';
import type { Sent } from './sent.ts';

const defaultMaxBodyBytes = 1_048_576;

export async function parseRequest(
  route: Route,
  sent: Sent,
  pathParams: Record<string, string>,
): Promise<RouteRequest | Refusal> {
  const errors: FieldError[] = [];
  const params = route.params?.safeParse(pathParams);
  // A malformed id names nothing, so it is not found, as a well-formed id of another tenant is.
  if (params && !params.success) return { refused: 'not-found', errors: fieldErrors(params.error, 'path') };
  const query = parseQuery(route, sent.query(), errors);
  const read = await readBody(route, sent);
  if (isRefusal(read)) return read;
  const body = parseBody(route, read, errors);
  if (isRefusal(body)) return body;
  if (errors.length > 0) {
    const onlyUnknownQuery = errors.every(
      (error) => error.code === 'unknown' && error.field.startsWith('query'),
    );
    return refuse(onlyUnknownQuery ? 'unknown-parameter' : 'invalid-field', ...errors);
  }
  const headers: Record<string, string> = {};
  for (const name of route.headers ?? []) {
    const value = sent.header(name);
    if (value !== null) headers[name] = value;
  }
  return { params: params?.data, query, body, headers };
}

function parseQuery(route: Route, search: URLSearchParams, errors: FieldError[]): unknown {
  const values: Record<string, string> = {};
  for (const [name, value] of search) {
    if (name in values) errors.push({ field: `query.${name}`, code: 'repeated' });
    if (value.includes('\0')) errors.push({ field: `query.${name}`, code: 'nul-character' });
    values[name] = value;
  }
  if (!route.query) {
    for (const name of Object.keys(values)) errors.push({ field: `query.${name}`, code: 'unknown' });
    return undefined;
  }
  const parsed = route.query.strict().safeParse(values);
  if (!parsed.success) errors.push(...fieldErrors(parsed.error, 'query'));
  return parsed.data;
}

type Body = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Types under which a body that is handed over as it comes may be sent, beside the documented one. */
const anyContent = ['', 'application/json', 'application/octet-stream'];

async function readBody(route: Route, sent: Sent): Promise<Body | undefined | Refusal> {
  if (!route.body) return undefined;
  const limit = route.maxBodyBytes ?? defaultMaxBodyBytes;
  const type = (sent.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const documented = type === (route.bodyType ?? 'application/json');
  if (!documented && !(route.bodyStream && anyContent.includes(type)))
    return refuse('unsupported-media-type');
  if (Number(sent.header('content-length') ?? 0) > limit) return { refused: 'too-large', facts: { limit } };
  if (route.bodyStream) return sent.stream();
  const bytes = await sent.bytes(limit);
  if (bytes === undefined) return { refused: 'too-large', facts: { limit } };
  if (route.bodyBytes) return bytes;
  try {
    return utf8.decode(bytes);
  } catch {
    return refuse('malformed-request', { field: 'body', code: 'not-utf-8' });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseBody(route: Route, read: Body | undefined, errors: FieldError[]): unknown {
  if (!route.body || read === undefined) return undefined;
  let value: unknown = read;
  if (!route.bodyType && typeof read === 'string') {
    try {
      value = JSON.parse(read);
    } catch {
      return refuse('malformed-request', { field: 'body', code: 'not-json' });
    }
    // Such characters come as escapes: only a body that has one is looked through.
    const unfit = read.includes('\\u') ? unfitText(value, 'body') : undefined;
    if (unfit) return refuse('invalid-field', unfit);
  }
  const parsed = route.body.safeParse(value);
  if (!parsed.success) errors.push(...fieldErrors(parsed.error, 'body'));
  return parsed.data;
}

/** The first text that cannot be kept: PostgreSQL holds no U+0000, and half of a surrogate pair is not a character. */
function unfitText(value: unknown, field: string): FieldError | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return { field, code: 'nul-character' };
    return /\p{Surrogate}/u.test(value) ? { field, code: 'half-a-character' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, one] of Object.entries(value)) {
    const found = unfitText(key, `${field}.?`) ?? unfitText(one, `${field}.${key}`);
    if (found) return found;
  }
  return undefined;
}
