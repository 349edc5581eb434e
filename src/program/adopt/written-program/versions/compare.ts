/** Two versions of the program beside each other, clause by clause. Pure. */
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { Edition } from '../../../../law/index.ts';
import type { Risk } from '../changes/types.ts';
import { type Clause, clausesInForce } from '../clauses/index.ts';
import type { SettingName } from '../settings.ts';
import { valueInWords } from '../words.ts';
import { type Line, lineDifferences } from './lines.ts';
import type { ProgramVersion } from './version.ts';

type Stated = Pick<ProgramVersion, 'settings' | 'narratives' | 'risks'>;

export type SettingDifference = {
  readonly name: SettingName;
  readonly before: string;
  readonly after: string;
};

export type ClauseDifference = {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** Those that differ, in words. */
  readonly settings: readonly SettingDifference[];
  /** Line by line; empty where the text is the same. */
  readonly narrative: readonly Line[];
  /** Ids of risks that it answers in one version only. */
  readonly risksNoLonger: readonly string[];
  readonly risksNow: readonly string[];
};

export type RiskDifference = {
  readonly id: string;
  readonly before: Risk | null;
  readonly after: Risk | null;
};

export type Comparison = {
  /** Only clauses in which something differs, in the order of the program. */
  readonly clauses: readonly ClauseDifference[];
  /** Only risks that differ, by their id. */
  readonly risks: readonly RiskDifference[];
};

export function compareProgramVersions(before: Stated, after: Stated, edition: Edition): Comparison {
  const clauses = clausesInForce(edition)
    .map((clause) => clauseDifference(clause, before, after))
    .filter(
      ({ settings, narrative, risksNoLonger, risksNow }) =>
        settings.length + narrative.length + risksNoLonger.length + risksNow.length > 0,
    );
  return { clauses, risks: riskDifferences(before.risks, after.risks) };
}

function clauseDifference(clause: Clause, before: Stated, after: Stated): ClauseDifference {
  const { id, title } = clause;
  const [old, fresh] = [before.narratives[id] ?? '', after.narratives[id] ?? ''];
  const [answered, answers] = [risksAnsweredBy(id, before.risks), risksAnsweredBy(id, after.risks)];
  return {
    id,
    title,
    clause: clause.clause,
    settings: settingDifferences(clause.settings, before, after),
    narrative: old === fresh ? [] : lineDifferences(old, fresh),
    risksNoLonger: answered.filter((risk) => !answers.includes(risk)),
    risksNow: answers.filter((risk) => !answered.includes(risk)),
  };
}

function settingDifferences(names: readonly SettingName[], before: Stated, after: Stated) {
  return names
    .filter((name) => differ(before.settings[name], after.settings[name]))
    .map((name) => ({
      name,
      before: valueInWords(name, before.settings[name]),
      after: valueInWords(name, after.settings[name]),
    }));
}

function riskDifferences(before: readonly Risk[], after: readonly Risk[]): readonly RiskDifference[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))].sort();
  const find = (risks: readonly Risk[], id: string) => risks.find((risk) => risk.id === id) ?? null;
  return ids
    .map((id) => ({ id, before: find(before, id), after: find(after, id) }))
    .filter((risk) => differ(risk.before, risk.after));
}

/** Ids of the risks that name the clause as what answers them. */
export function risksAnsweredBy(clause: string, risks: readonly Risk[]): readonly string[] {
  return risks.filter(({ answeredBy }) => answeredBy.includes(clause)).map(({ id }) => id);
}

function differ(one: unknown, other: unknown): boolean {
  return canonicalJson(one) !== canonicalJson(other);
}
