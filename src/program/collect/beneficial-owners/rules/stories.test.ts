/** The stories of `scenarios/updates` and `scenarios/data` come out as they say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding } from '../../../../kernel/finding.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Day, day, instant, isDay } from '../../../../kernel/time.ts';
import { type CollectedFact, identificationFindings } from '../../identification/index.ts';
import { askedOfOwners } from '../asked-of-owners.ts';
import { collectOwnerData } from './owner-data.ts';
import { requireOwnerUpdates } from './owner-updates.ts';

const at = instant('2026-06-30T12:00:00Z');
const edition = 'us-nprm-2024';
const customer: Id<'person'> = 'per_customer';
const storyDay = z
  .string()
  .refine(isDay)
  .transform((text): Day => day(text));
const told = {
  title: z.string().min(20),
  obligations: z.array(z.string()).min(1),
  // biome-ignore lint/suspicious/noThenProperty: the word stories use; nothing awaits one.
  then: z.strictObject({
    outcome: z.string(),
    reasons: z.array(z.string()),
    missing: z.array(z.string()).default([]),
  }),
};

const updates = z.strictObject({
  ...told,
  given: z.strictObject({
    'clause accepted': storyDay.optional(),
    'added owners': z.array(
      z.strictObject({ owner: z.string(), since: storyDay, told: storyDay.optional() }),
    ),
  }),
  when: z.strictObject({ today: storyDay, 'days to tell': z.number() }),
});

const data = z.strictObject({
  ...told,
  given: z.strictObject({
    'owners known': z.enum(['met', 'unmet', 'unknown', 'not-applicable']),
    owners: z.array(
      z.strictObject({
        owner: z.string(),
        status: z.enum(['established', 'foreign', 'undetermined']),
        collected: z.array(z.string()),
      }),
    ),
  }),
});

test.each(storiesIn('updates', updates))('$title', ({ given, when, then }) => {
  const additions = given['added owners'].map(({ owner, since, told: toldOn }) => ({
    owner,
    since,
    ...(toldOn && { toldOn }),
  }));
  const finding = requireOwnerUpdates(
    {
      person: customer,
      kind: 'entity',
      clauseAcceptedOn: given['clause accepted'],
      additions,
      today: when.today,
    },
    { edition, at, parameters: { ownerNoticeDays: when['days to tell'] } },
  );
  expect(answerOf(finding)).toEqual(then);
});

test.each(storiesIn('data', data))('$title', ({ given, then }) => {
  const owners = given.owners.map(({ owner, status, collected }) => ({
    person: idOf(owner),
    collected: identificationFindings(
      {
        person: idOf(owner),
        kind: 'individual',
        // Safe: a fact the rules do not know is read by none of them.
        collected: collected as readonly CollectedFact[],
        usPerson: status,
        role: { as: 'owner', asked: askedOfOwners },
      },
      { edition, at, parameters: { trialWithoutPayment: true } },
    ),
  }));
  const finding = collectOwnerData(
    { person: customer, identified: given['owners known'], owners },
    { edition, at, parameters: {} },
  );
  expect(answerOf(finding)).toEqual(then);
});

function storiesIn<Shape extends z.ZodType>(folder: string, shape: Shape): z.output<Shape>[] {
  const path = join(import.meta.dirname, '..', 'scenarios', folder);
  return readdirSync(path).map((file) => shape.parse(parse(readFileSync(join(path, file), 'utf8'))));
}

function idOf(name: string): Id<'person'> {
  return `per_${name}`;
}

function answerOf({ outcome, reasons, missing }: Finding) {
  return {
    outcome,
    reasons: [...new Set(reasons.map(({ code }) => code))],
    missing: missing.map((name) => name.replace('per_', '')),
  };
}
