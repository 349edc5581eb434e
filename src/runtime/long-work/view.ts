/** A long work as the API shows it. */
import type { z } from '@hono/zod-openapi';
import { actorText } from '../../kernel/events.ts';
import { problemText } from '../../kernel/problems.ts';
import type { Part } from '../part.ts';
import { findKind } from './commands.ts';
import type { LongWork, longWorkView } from './types.ts';

/** What every `start…` operation answers: take its id to `getLongWork`. */
export function presentLongWork(
  { result: _result, about, problem, askedBy, ...rest }: LongWork,
  parts: readonly Part[],
): z.input<typeof longWorkView> {
  return {
    ...rest,
    label: findKind(parts, rest.kind)?.label ?? rest.kind,
    about: { ...Object(about) },
    askedBy: actorText(askedBy),
    problem: problem && { code: problem, title: problemText(problem).title },
  };
}
