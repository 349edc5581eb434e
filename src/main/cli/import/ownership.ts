/** Ownership statements as BODS 0.4: in, with what became of each statement; and out. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { callApi } from '../client.ts';
import { showTable } from '../show-table.ts';

const reportShape = z.object({
  counts: z.object({ kept: z.number(), alreadyKnown: z.number(), refused: z.number() }),
  lines: z.array(
    z.object({
      position: z.number(),
      outcome: z.enum(['kept', 'already-known', 'refused']),
      statement: z.string().nullable(),
      problems: z.array(z.object({ code: z.string(), path: z.string() })),
    }),
  ),
});

export type OwnershipReport = z.output<typeof reportShape>;

export type OwnershipPackage = {
  readonly document: Buffer;
  readonly entity: string;
  readonly subject?: string | undefined;
  readonly from: string;
};

export async function importOwnership({
  document,
  entity,
  subject,
  from,
}: OwnershipPackage): Promise<OwnershipReport> {
  const query = new URLSearchParams({ from, ...(subject === undefined ? {} : { subject }) });
  const answer = await callApi({
    method: 'POST',
    path: `${pathOf(entity)}/packages?${query}`,
    body: document,
    // A statement that is there already changes nothing, so a repeated command needs no key of its own.
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  });
  return reportShape.parse(await answer.json());
}

/** The statements that stand, byte for byte as the API gives them. */
export async function exportOwnership(entity: string): Promise<Uint8Array> {
  const answer = await callApi({ method: 'GET', path: `${pathOf(entity)}/package` });
  return new Uint8Array(await answer.arrayBuffer());
}

function pathOf(entity: string): string {
  return `/beneficial-owners/persons/${encodeURIComponent(entity)}`;
}

export function showOwnershipReport({ counts, lines }: OwnershipReport): string {
  const { kept, alreadyKnown, refused } = counts;
  const counted = showTable(
    ['kept', 'already known', 'refused'],
    [[kept, alreadyKnown, refused].map(String)],
  );
  const listed = lines.flatMap(({ position, outcome, statement, problems }) =>
    problems.length > 0
      ? problems.map(({ code, path }) => [String(position + 1), outcome, path || 'the whole', code])
      : [[String(position + 1), outcome, statement ?? '', '']],
  );
  return lines.length === 0
    ? counted
    : `${counted}\n${showTable(['statement', 'outcome', 'where', 'what'], listed)}`;
}
