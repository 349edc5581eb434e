/** Drafting as long work: its figures are counted a page at a time, so that nobody waits within one request. */
import { z } from '@hono/zod-openapi';
import { isRefusal, type Refusal } from '../kernel/problems.ts';
import { perform } from '../runtime/commit/perform.ts';
import type { Work } from '../runtime/commit/work.ts';
import { inTenant } from '../runtime/database/index.ts';
import { instantField } from '../runtime/http/fields.ts';
import type { Session } from '../runtime/http/session.ts';
import { defineLongWork, startLongWork, type Turn } from '../runtime/long-work/index.ts';
import { begin, correctionOf, type DraftAsked, draft, figuresOf } from './drafting.ts';
import { type Reading, takeFigure } from './figures.ts';
import { readFiling } from './store.ts';
import { type Figure, filingId, organizationId } from './types.ts';

const input = z.strictObject({
  /** The id that the filing will have: a run that comes after one that drafted it finds it there. */
  filing: filingId,
  kind: z.string(),
  about: organizationId,
  asOf: instantField,
  corrects: filingId.nullable(),
});
type Input = z.output<typeof input>;

/** `refused`: it could be begun when it was asked for, and cannot be any more. */
const result = z.strictObject({ filing: filingId.nullable(), refused: z.string().nullable() });

export const filingDraft = defineLongWork({
  code: 'filing-draft',
  label: 'Draft of a certification',
  describes: 'Counts the figures of a filing over their rows, and drafts it with every field of its forms.',
  input,
  result,
  run: async (turn, asked) => {
    const drafted = await draftAll(turn, asked);
    return isRefusal(drafted)
      ? { filing: null, refused: drafted.refused }
      : { filing: drafted, refused: null };
  },
});

/** Puts it into the queue, or refuses it at once where it cannot be begun. */
export async function startDraft(work: Work, session: Session, asked: DraftAsked) {
  const begun = await begin(work, asked);
  if (isRefusal(begun)) return begun;
  const { kind, about, asOf } = asked;
  const filing = work.runtime.ids.next('filing');
  return startLongWork(work, session, {
    kind: filingDraft,
    input: { filing, kind, about, asOf, corrects: asked.corrects?.id ?? null },
    about: { filing, kind, about },
  });
}

/** The figures first, each page in a transaction of its own; then one command, of whoever asked. */
async function draftAll(turn: Turn, given: Input): Promise<Input['filing'] | Refusal> {
  const { runtime, tenant, askedBy: actor } = turn;
  const command = <T>(run: (work: Work) => Promise<T>) => perform(runtime, { tenant, actor }, run);
  // A run before this one came as far as the draft, and was cut off before its end was on record.
  if (await command((work) => readFiling(work.seals, given.filing))) return given.filing;
  const figures = await command(async (work) => {
    const asked = await askedOf(work, given);
    if (isRefusal(asked)) return asked;
    const begun = await begin(work, asked);
    return isRefusal(begun) ? begun : figuresOf(work, begun);
  });
  if (isRefusal(figures)) return figures;
  const taken = new Map<string, Figure>();
  const steps = figures.length + 1;
  const read: Reading = async (page) => {
    await turn.progress(taken.size, steps);
    return inTenant(runtime.database.sql, { tenant, actor }, page);
  };
  for (const { field, query, parameters } of figures)
    taken.set(field, await takeFigure(read, query, { asOf: given.asOf, parameters }));
  // Looks once more whether whoever asked may still do it.
  await turn.progress(steps, steps);
  return command(async (work) => {
    const asked = await askedOf(work, given);
    return isRefusal(asked) ? asked : draft(work, asked, { id: given.filing, taken });
  });
}

async function askedOf(work: Work, { kind, about, asOf, corrects }: Input): Promise<DraftAsked | Refusal> {
  return corrects ? correctionOf(work, corrects, asOf) : { kind, about, asOf, corrects: null };
}
