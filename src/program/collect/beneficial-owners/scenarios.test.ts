/** Every story in `scenarios/` is told to the rules and comes out as it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { instant } from '../../../kernel/time.ts';
import { intervalText } from './arithmetic/percent-text.ts';
import { beneficialOwners } from './counting/beneficial-owners.ts';
import { groundLine, shareLines } from './counting/lines.ts';
import type { BeneficialOwners } from './counting/owners.ts';
import { graphOn } from './graph/graph-on.ts';
import { identifyBeneficialOwners } from './rules/identify.ts';
import { type Story, statementsOf, story } from './story-fixture.ts';
import { defaultControlRoles } from './types.ts';

const folder = join(import.meta.dirname, 'scenarios', 'owners');
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const name = (party: string) => party;

describe.each(files)('%s', (file) => {
  const told = story.parse(parse(readFileSync(join(folder, file), 'utf8')));
  const found = countOwners(told);

  test(told.title, () => {
    expect(answerOf(told, found)).toEqual(told.then);
  });

  test(`${told.title}, in whatever order the statements come`, () => {
    const reversed = countOwners(told, (statements) => statements.toReversed());
    expect(answerOf(told, reversed)).toEqual(answerOf(told, found));
  });
});

function countOwners(told: Story, order = (statements: ReturnType<typeof statementsOf>) => statements) {
  const { when } = told;
  const graph = graphOn(order(statementsOf(told)), { on: when.on });
  return beneficialOwners(graph, when.customer, {
    rule: when.rule,
    thresholdPercent: when.threshold,
    controlRoles: defaultControlRoles,
    acceptedEnds: when['accepted ends'],
  });
}

/** What came out, in the words of the story, and only of what it speaks of. */
function answerOf(told: Story, found: BeneficialOwners): Story['then'] {
  const finding = identifyBeneficialOwners(
    { kind: 'entity', person: 'per_story', owners: found },
    {
      edition: 'us-nprm-2024',
      at: instant('2026-06-30T12:00:00Z'),
      parameters: { controlHolderRequired: told.when['control holder required'] },
    },
  );
  const [first] = found.remainders;
  const answer: Required<Story['then']> = {
    owners: Object.fromEntries(
      found.owners.map(({ person, certainty, prongs }) => [person, `${certainty}: ${prongs.join(', ')}`]),
    ),
    'below the threshold': Object.fromEntries(
      found.belowThreshold.map(({ person, share }) => [person, intervalText(share)]),
    ),
    arithmetic: Object.fromEntries(
      found.owners.flatMap(({ person, shares: [largest] }) =>
        largest ? [[person, [...shareLines(largest, told.when.threshold, name)]]] : [],
      ),
    ),
    control: Object.fromEntries(
      found.owners.flatMap(({ person, grounds }) =>
        grounds.length > 0 ? [[person, grounds.map((ground) => groundLine(ground, name)).toSorted()]] : [],
      ),
    ),
    'not stated': first ? intervalText(first.notStated) : 'no kind of interest is stated',
    'not identified': first ? intervalText(first.notIdentified) : 'no kind of interest is stated',
    outcome: finding.outcome,
    reasons: [...new Set(finding.reasons.map(({ code }) => code))],
    contradictions: [...new Set(found.inconsistencies.map(({ code }) => code))],
  };
  return Object.fromEntries(Object.entries(answer).filter(([part]) => part in told.then));
}
