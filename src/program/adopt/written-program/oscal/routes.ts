/** HTTP of the program as OSCAL. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { readProgram } from '../read-program.ts';
import { versionNumber } from '../versions/view.ts';
import { catalogOf } from './catalog.ts';
import { componentDefinitionOf } from './component-definition.ts';
import type { Exported } from './parts.ts';
import { systemSecurityPlanOf } from './system-security-plan.ts';

const forms = {
  'component-definition': componentDefinitionOf,
  'system-security-plan': systemSecurityPlanOf,
  catalog: ({ edition }: Exported) => catalogOf(edition),
} as const;
// Safe: the keys of that very record.
const formNames = Object.keys(forms) as [keyof typeof forms, ...(keyof typeof forms)[]];

export const oscalRoutes = [
  defineRoute({
    id: 'getProgramOscal',
    part: 'adopt/written-program',
    method: 'get',
    path: '/written-program/oscal',
    summary:
      'The written program as OSCAL: a component definition, a system security plan, or the catalogue both answer',
    describes:
      'JSON of OSCAL 1.2.2. The controls are what the edition says a program states; `form=catalog` gives them. The same version gives the same bytes.',
    clause: '§ 7.302(a)',
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: z.object({
      form: z.enum(formNames).default('component-definition'),
      version: versionNumber.optional(),
    }),
    status: 200,
    answerType: 'application/json',
    handle: async ({ query: { form, version: number } }, call) => {
      const program = await call.read((tx) => readProgram(tx, call, number));
      if (!program) return refuse('not-found');
      const { edition } = call.runtime;
      const document = forms[form]({ ...program, edition, tenant: call.session.tenant });
      const fileName = `written-program-${form}.json`;
      return { raw: JSON.stringify(document, null, 1), contentType: 'application/json', fileName };
    },
  }),
];
