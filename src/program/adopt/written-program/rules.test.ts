import { describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import { day, instant } from '../../../kernel/time.ts';
import { proposal } from '../../../law/fixture.ts';
import { loadEdition } from '../../../law/index.ts';
import { emptyClauses } from './clauses/index.ts';
import {
  assessRisk,
  haveWrittenProgram,
  type ProgramFacts,
  programRules,
  stateProgramProcedures,
} from './rules.ts';

const edition = await loadEdition(proposal);
const context = {
  organization: 'org_1' as Id<'organization'>,
  edition,
  at: instant('2026-03-02T15:00:00Z'),
};
const nothing: ProgramFacts = { adopted: null, narratives: {}, risks: [] };
const everyText = Object.fromEntries(emptyClauses(edition, nothing).map(({ id }) => [id, 'It is done so.']));
const factors = ['services', 'opening-methods', 'identity-data', 'customer-base'] as const;
const risks = factors.map((factor) => ({
  id: factor,
  factor,
  title: `A risk of ${factor}`,
  likelihood: 2,
  impact: 2,
  answeredBy: ['closing'],
  note: '',
}));
const whole: ProgramFacts = { adopted: day('2026-03-01'), narratives: everyText, risks };

describe('the written program as a whole', () => {
  it('meets each obligation once it is adopted, no clause is empty, and each risk is answered', () => {
    expect(programRules.map((rule) => rule(whole, context).outcome)).toEqual(['met', 'met', 'met', 'met']);
  });

  it('meets none while nothing is stated, and each finding says everything that is missing', () => {
    const findings = programRules.map((rule) => rule(nothing, context));
    expect(findings.map(({ outcome }) => outcome)).toEqual(['unmet', 'unmet', 'unmet', 'unmet']);
    const [written] = findings;
    expect(written?.reasons[0]?.code).toBe('program-not-adopted');
    expect(written?.missing).toHaveLength(Object.keys(everyText).length);
  });

  it('is not a written program while one clause is empty, and names the clause', () => {
    const { fit: _fit, ...others } = everyText;
    expect(haveWrittenProgram({ ...whole, narratives: others }, context)).toMatchObject({
      outcome: 'unmet',
      reasons: [{ code: 'clause-empty', facts: { clause: 'fit' } }],
      missing: ['program.narratives.fit'],
    });
  });

  it('states its procedures by the clauses the law asks for, whatever else is empty', () => {
    const { collection, storage, fit: _fit, ...others } = everyText;
    expect(stateProgramProcedures({ ...whole, narratives: others }, context).reasons).toMatchObject([
      { facts: { clause: 'collection' } },
      { facts: { clause: 'storage' } },
    ]);
    const all = { ...others, collection: String(collection), storage: String(storage) };
    expect(stateProgramProcedures({ ...whole, narratives: all }, context).outcome).toBe('met');
  });

  it('assesses each factor of the order, and each risk is answered by a clause in force', () => {
    const without = risks.slice(1).map((risk) => ({ ...risk, answeredBy: ['no-such-clause'] }));
    expect(assessRisk({ ...whole, risks: without }, context).reasons).toMatchObject([
      { code: 'factor-not-assessed', facts: { factor: 'services' } },
      { code: 'risk-not-answered' },
      { code: 'risk-not-answered' },
      { code: 'risk-not-answered' },
    ]);
  });
});
