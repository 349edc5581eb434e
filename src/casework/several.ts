/** One act on several cases: what would become of each, and the long work that does it. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../kernel/ids.ts';
import { isRefusal, problemText } from '../kernel/problems.ts';
import { casePriorities } from '../runtime/case-kind.ts';
import type { Work } from '../runtime/commit/work.ts';
import { idField } from '../runtime/http/fields.ts';
import { defineLongWork, itemsOf } from '../runtime/long-work/index.ts';
import { type CaseAct, caseAct, decideAct } from './acts.ts';
import { findKind } from './kinds.ts';
import { commitOn } from './routes/act.ts';
import { stateAt } from './rules.ts';
import { readCase } from './store.ts';
import { caseStates, type Person } from './types.ts';

export const mostCases = 500;

export const actOnCases = z.strictObject({
  cases: z
    .array(idField('case'))
    .min(1)
    .max(mostCases)
    .refine((ids) => new Set(ids).size === ids.length, 'each case once'),
  act: caseAct,
});

export const caseActs = defineLongWork({
  code: 'case-acts',
  label: 'Several cases at once',
  describes: 'Does one act to each of several cases, as whoever asked for it.',
  input: actOnCases,
  result: z.null(),
  run: async (turn, { cases, act }) => {
    const { askedBy } = turn;
    if (askedBy.kind !== 'user') throw new TypeError('only a person can act on cases');
    const by: Person = { user: askedBy.id, role: askedBy.role };
    await turn.each(itemsOf(cases, (work, id) => commitOn(work, id, (given) => decideAct(given, act, by))));
    return null;
  },
});

export const effectView = z.object({
  case: z.string(),
  becomes: z.enum(['changed', 'same', 'refused']).describe('same: it is so already, and nothing is written'),
  steps: z.array(z.string()).describe('what would be on record: case-released, case-assigned, …'),
  refusal: z.object({ code: z.string(), title: z.string(), reason: z.string().nullable() }).nullable(),
  label: z.string().nullable().describe('null when you see no such case'),
  state: z.enum(caseStates).nullable(),
  priority: z.enum(casePriorities).nullable(),
  assignee: z.string().nullable(),
});
type Effect = z.input<typeof effectView>;

/** What would become of each now. Nothing is held: a colleague may come first. */
export async function previewActs(
  work: Work,
  asked: { cases: readonly Id<'case'>[]; act: CaseAct },
  by: Person,
): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const id of asked.cases) effects.push(await previewOne(work, id, { act: asked.act, by }));
  return effects;
}

async function previewOne(
  work: Work,
  id: Id<'case'>,
  { act, by }: { act: CaseAct; by: Person },
): Promise<Effect> {
  const found = await readCase(work.tx, id);
  const kind = found && findKind(work.runtime.parts, found.kind);
  if (!found || !kind) {
    const nothing = { label: null, state: null, priority: null, assignee: null };
    return { case: id, becomes: 'refused', steps: [], refusal: told('not-found', null), ...nothing };
  }
  const { priority, assignee } = found;
  const about = { label: kind.label, state: stateAt(found, work.at), priority, assignee };
  const decided = await decideAct({ work, found, kind }, act, by);
  if (isRefusal(decided)) {
    const refusal = told(decided.refused, decided.errors?.[0]?.code ?? null);
    return { case: id, becomes: 'refused', steps: [], refusal, ...about };
  }
  const steps = decided.map((event) => event.type);
  return { case: id, becomes: steps.length > 0 ? 'changed' : 'same', steps, refusal: null, ...about };
}

function told(code: Parameters<typeof problemText>[0], reason: string | null) {
  return { code, title: problemText(code).title, reason };
}
