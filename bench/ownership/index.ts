/** How long it takes to find the owners in structures deeper, wider and more tangled than real ones. One core, no database. */
import { cpus } from 'node:os';
import { day } from '../../src/kernel/time.ts';
import { beneficialOwners } from '../../src/program/collect/beneficial-owners/counting/beneficial-owners.ts';
import { graphOn } from '../../src/program/collect/beneficial-owners/graph/graph-on.ts';
import {
  type Edge,
  type RandomGraph,
  statementsFor,
} from '../../src/program/collect/beneficial-owners/statement-fixture.ts';
import {
  defaultAcceptedEnds,
  defaultControlRoles,
} from '../../src/program/collect/beneficial-owners/types.ts';

const rounds = 5;

const structures = {
  chain_40: () => chain(40),
  chain_10000: () => chain(10_000),
  layers_10000: () => layers({ companies: 5_000, persons: 5_000, isTangled: false }),
  tangle_10000: () => layers({ companies: 5_000, persons: 5_000, isTangled: true }),
  holders_10000: () => holders(10_000),
} as const satisfies Record<string, () => RandomGraph>;

export async function run(): Promise<void> {
  console.log(
    `Owners found, from statements to answer: ${cpus()[0]?.model ?? 'unknown processor'}, median of ${rounds}\n`,
  );
  const figures: Record<string, number> = {};
  for (const [name, make] of Object.entries(structures)) {
    const statements = statementsFor(make());
    figures[`${name}_ms`] = median(Array.from({ length: rounds }, () => timed(() => count(statements))));
    console.log(
      `${name.padEnd(16)} ${String(statements.length).padStart(6)} statements ${figures[`${name}_ms`]} ms`,
    );
  }
  console.log(JSON.stringify(figures));
}

function count(statements: ReturnType<typeof statementsFor>): void {
  beneficialOwners(graphOn(statements, { on: day('2026-06-30') }), 'C0', {
    rule: 'multiplication',
    thresholdPercent: 25,
    controlRoles: defaultControlRoles,
    acceptedEnds: defaultAcceptedEnds,
  });
}

function timed(run: () => void): number {
  const started = performance.now();
  run();
  return Math.round(performance.now() - started);
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const named = (letter: string, count: number) =>
  Array.from({ length: count }, (_, number) => `${letter}${number}`);

function chain(levels: number): RandomGraph {
  const companies = named('C', levels);
  const edges = companies.map((company, level) => ({
    holder: companies[level + 1] ?? 'P0',
    company,
    parts: 9_999,
  }));
  return { persons: ['P0'], companies, edges };
}

function holders(count: number): RandomGraph {
  const persons = named('P', count);
  return {
    persons,
    companies: ['C0'],
    edges: persons.map((holder) => ({ holder, company: 'C0', parts: 1 })),
  };
}

/** Three holders for each company: persons, and companies a little further on, or any where tangled. */
function layers(size: { companies: number; persons: number; isTangled: boolean }): RandomGraph {
  const [companies, persons] = [named('C', size.companies), named('P', size.persons)];
  const random = generator(7);
  const holderOf = (number: number): string => {
    const further = size.isTangled ? random(companies.length) : number + 1 + random(50);
    const company = random(3) === 0 ? undefined : companies[further];
    return company ?? persons[random(persons.length)] ?? 'P0';
  };
  const edges = companies.flatMap((company, number): Edge[] => {
    const found = [...new Set([holderOf(number), holderOf(number), holderOf(number)])].filter(
      (one) => one !== company,
    );
    return found.map((holder) => ({ holder, company, parts: Math.floor(10_000 / found.length) }));
  });
  return { persons, companies, edges };
}

/** Repeatable numbers below a bound. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}
