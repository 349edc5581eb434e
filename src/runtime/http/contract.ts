/** The contract (OpenAPI 3.1) made from the table of routes. Checked in under contracts/; drift fails the build. */
import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from '@hono/zod-openapi';
import { problemCodes, problemText } from '../../kernel/problems.ts';
import { isOpenBesideRecords, type Route, scopesOf } from './route.ts';
import { apiPrefix } from './server.ts';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(problemCodes as [string, ...string[]]), // Safe: the table of problems is not empty.
    remedy: z.string(),
    instance: z.string().optional(),
    errors: z
      .array(z.object({ field: z.string(), code: z.string(), detail: z.string().optional() }))
      .optional(),
  })
  .loose()
  .openapi('Problem', {
    description: 'A refusal (RFC 9457). `errors` names each field and what is wrong with it.',
  });

const idempotencyKey = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(200)
    .openapi({ description: 'Yours; a retry with the same key repeats the first answer.' }),
});

/** @returns the OpenAPI document as a plain object, keys in a stable order. */
export function contractOf(routes: readonly Route[], version: string): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'serviceKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'A service key with scopes.',
  });
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'gatehouse.session_token',
  });
  for (const route of [...routes].sort((a, b) => (a.id < b.id ? -1 : 1)))
    registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Gatehouse',
      version,
      description:
        'The customer-identification program of a cloud: who stands behind each account, what it may do, and why.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(routes.map((route) => route.part))].sort().map((name) => ({ name })),
  });
}

function pathOf(route: Route): RouteConfig {
  const request: NonNullable<RouteConfig['request']> = {};
  if (route.params) request.params = route.params;
  if (route.query) request.query = route.query;
  if (route.creates) request.headers = idempotencyKey;
  if (route.body)
    request.body = {
      required: true,
      content: { [route.bodyType ?? 'application/json']: { schema: route.body } },
    };
  return {
    operationId: route.id,
    method: route.method,
    path: `${apiPrefix}${route.path.replace(/:(\w+)/g, '{$1}')}`,
    summary: route.summary,
    description: describe(route),
    ...examinersOf(route),
    tags: [route.part],
    security: route.allow.anybody
      ? []
      : [{ session: [] }, ...scopesOf(route.allow).map((scope) => ({ serviceKey: [scope] }))],
    request,
    responses: {
      [route.status]: answerOf(route),
      default: { description: 'A refusal.', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}

function describe(route: Route): string {
  const who = route.allow.anybody ? 'Open to anybody.' : `Roles: ${rolesOf(route).join(', ') || 'none'}.`;
  const scope = scopeText(route);
  const clause = route.clause ? ` Law: ${route.clause}.` : '';
  return `${route.describes ? `${route.describes}\n\n` : ''}${who}${scope}${clause}`;
}

/** What an examiner's grant must be for this operation; nothing where no examiner calls it. */
function examinersOf(route: Route) {
  const { allow, narrowed } = route;
  const reads = route.method === 'get' || route.reads === true;
  if (!reads || !allow.roles.includes('examiner') || isOpenBesideRecords(route)) return {};
  const { asOf = false, customers = 'what-is-theirs' } = narrowed ?? {};
  return { 'x-examiner': { scopes: scopesOf(allow), asOf, customers } };
}

function scopeText({ allow }: Route): string {
  const needed = scopesOf(allow);
  if (needed.length > 1) return ' A key: with any scope.';
  return needed.map((one) => ` Scope: \`${one}\`.`).join('');
}

function rolesOf({ allow }: Route): readonly string[] {
  return [
    ...allow.roles,
    ...(allow.customerItself ? ['the customer itself'] : []),
    ...(allow.ownerItself ? ['the beneficial owner itself'] : []),
  ];
}

function answerOf(route: Route): { description: string; content?: Record<string, { schema: z.ZodType }> } {
  const description = route.list ? 'A page, or with `format` the whole list as a file.' : 'Done.';
  if (!route.answer && !route.answerType) return { description };
  const type = route.answerType ?? 'application/json';
  return { description, content: { [type]: { schema: route.answer ?? z.string() } } };
}

/** The page of all problem codes for the integrator's guide. */
export function problemsPage(): string {
  const rows = problemCodes.map((code) => {
    const { status, title, remedy } = problemText(code);
    return `| \`${code}\` | ${status} | ${title} | ${remedy} |`;
  });
  return [
    '# Problems',
    '',
    'Every refusal is `application/problem+json` with one of these codes. Generated from `src/kernel/problems.ts`.',
    '',
    '| Code | Status | What happened | What to do |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
