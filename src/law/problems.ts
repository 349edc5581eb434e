/** What is wrong with an edition's data, gathered so that one reading names everything. */
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './types.ts';

/** An edition that cannot be used. `problems` has every fault found, the message one line for each. */
export class EditionError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ file, key, message }) => `  ${file}: ${key ? `${key}: ` : ''}${message}`);
    super(`the edition cannot be used:\n${lines.join('\n')}`);
    this.name = 'EditionError';
    this.problems = problems;
  }
}

/** Reads one YAML text against its shape; adds to `problems` and gives nothing when it does not fit. */
export function readYaml<Shape extends z.ZodType>(
  from: { readonly file: string; readonly text: string; readonly shape: Shape },
  problems: Problem[],
): z.output<Shape> | undefined {
  let raw: unknown;
  try {
    raw = parse(from.text);
  } catch (fault) {
    problems.push({ file: from.file, key: '', message: firstLine(fault) });
    return undefined;
  }
  const read = from.shape.safeParse(raw);
  if (read.success) return read.data;
  problems.push(...read.error.issues.map((issue) => describe(from.file, raw, issue)));
  return undefined;
}

/** Names the key and shows the value that was found, which zod leaves out of its messages. */
export function describe(file: string, raw: unknown, issue: z.core.$ZodIssue): Problem {
  const steps = issue.path.map((step, depth) => keyOf(step, stepAlong(raw, issue.path.slice(0, depth + 1))));
  const found = stepAlong(raw, issue.path);
  const shown = found === undefined || typeof found === 'object' ? '' : `, found ${JSON.stringify(found)}`;
  return { file, key: steps.join('.'), message: `${issue.message}${shown}` };
}

/** An item of a list is known by its id; its place is given only where it has none. */
function keyOf(step: PropertyKey, item: unknown): string {
  const id = typeof step === 'number' ? stepInto(item, 'id') : undefined;
  return typeof id === 'string' ? id : String(step);
}

function stepAlong(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(stepInto, raw);
}

function stepInto(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}

function firstLine(fault: unknown): string {
  return (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? 'not YAML';
}
