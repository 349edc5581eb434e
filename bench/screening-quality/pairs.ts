/** Labelled pairs of names: precision, recall and F1 beside those of logic-v2 on the very same rows. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readText } from '../screening/data.ts';
import { type Answered, type Figures, figuresOf, percent } from './figures.ts';
import { halfOf, howParted } from './halves.ts';
import { type Kind, scoreOf } from './matcher.ts';

/** logic-v2 answers at its own threshold, whatever ours is. */
const logicThreshold = 0.7;

const Row = z.object({
  case_group: z.string(),
  schema: z.string(),
  name1: z.string(),
  name2: z.string(),
  is_match: z.enum(['true', 'false']),
});
const Frozen = Row.extend({ score: z.coerce.number() });

export type LabelledPair = Answered & {
  readonly group: string;
  readonly kind: Kind;
  readonly asked: string;
  readonly listed: string;
  /** Made by a person, not by a program. */
  readonly isHuman: boolean;
  readonly logic?: number;
};

export type PairFigures = {
  readonly f1_all: number;
  readonly f1_human: number;
  readonly f1_all_report_half: number;
  readonly f1_human_report_half: number;
  /** On the rows that logic-v2 was asked, by the labels of today. */
  readonly f1_all_same_rows: number;
  readonly f1_human_same_rows: number;
  readonly logicv2_f1_all: number;
  readonly logicv2_f1_human: number;
};

export async function readPairs(): Promise<readonly LabelledPair[]> {
  const [rows, frozen] = await Promise.all([
    readRows('name_bench_cases', Row),
    readRows('name_bench_logicv2-frozen', Frozen),
  ]);
  // Without the label: four were corrected after logic-v2 was asked.
  const key = (row: z.output<typeof Row>) =>
    JSON.stringify([row.case_group, row.schema, row.name1, row.name2]);
  const scores = new Map(frozen.map((row) => [key(row), row.score]));
  return rows.map((row): LabelledPair => {
    const pair = { asked: row.name1, listed: row.name2, kind: kinds[row.schema] ?? 'organization' };
    const logic = scores.get(key(row));
    return {
      ...pair,
      group: row.case_group,
      isHuman: row.case_group.startsWith('nk_'),
      isMatch: row.is_match === 'true',
      score: scoreOf(pair),
      ...(logic === undefined ? {} : { logic }),
    };
  });
}

const kinds: Readonly<Record<string, Kind>> = { Person: 'person', Vessel: 'vessel' };

async function readRows<T>(name: string, row: z.ZodType<T>): Promise<readonly T[]> {
  const text = await readText(`screening/${name}.csv`);
  return z.array(row).parse(parse(text, { columns: true }));
}

export function measurePairs(pairs: readonly LabelledPair[], threshold: number): PairFigures {
  const ours = (some: readonly LabelledPair[]) => figuresOf(some, threshold);
  const half = (which: string) => (pair: LabelledPair) => halfOf(pair.asked, pair.listed) === which;
  const human = pairs.filter(({ isHuman }) => isHuman);
  const asked = ({ logic }: LabelledPair) => logic !== undefined;
  const groups = [...new Set(pairs.map(({ group }) => group))].sort();
  const sets: Readonly<Record<string, readonly LabelledPair[]>> = {
    'all rows': pairs,
    'made by persons': human,
    ...Object.fromEntries(groups.map((name) => [name, pairs.filter(({ group }) => group === name)])),
  };
  const table: Record<string, Record<string, string | number>> = {};
  for (const [name, set] of Object.entries(sets)) {
    table[name] = row(ours(set), logicOf(set));
    for (const which of ['tuning', 'report']) {
      const some = set.filter(half(which));
      table[`${name}, ${which} half`] = row(ours(some), logicOf(some));
    }
  }
  console.log(
    `\nLabelled pairs at ${threshold}; logic-v2 at ${logicThreshold}, on those of the rows that it was asked.`,
  );
  console.log(`Halves: ${howParted}.`);
  console.table(table);
  return {
    f1_all: ours(pairs).f1,
    f1_human: ours(human).f1,
    f1_all_report_half: ours(pairs.filter(half('report'))).f1,
    f1_human_report_half: ours(human.filter(half('report'))).f1,
    f1_all_same_rows: ours(pairs.filter(asked)).f1,
    f1_human_same_rows: ours(human.filter(asked)).f1,
    logicv2_f1_all: logicOf(pairs).f1,
    logicv2_f1_human: logicOf(human).f1,
  };
}

function logicOf(pairs: readonly LabelledPair[]): Figures {
  return figuresOf(
    pairs.flatMap(({ logic, isMatch }) => (logic === undefined ? [] : [{ score: logic, isMatch }])),
    logicThreshold,
  );
}

function row(ours: Figures, logic: Figures): Record<string, string | number> {
  return {
    rows: ours.rows,
    precision: percent(ours.precision),
    recall: percent(ours.recall),
    F1: percent(ours.f1),
    'logic-v2 rows': logic.rows,
    'its precision': percent(logic.precision),
    'its recall': percent(logic.recall),
    'its F1': percent(logic.f1),
  };
}
