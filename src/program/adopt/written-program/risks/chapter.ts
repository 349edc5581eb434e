/** The assessment of risk as a chapter of the document. Pure. */
import type { Block } from '../../../../kernel/document.ts';
import type { Risk } from '../changes/types.ts';
import type { Clause } from '../clauses/index.ts';
import { factorInWords, scoreOf, unansweredRisks } from './assessment.ts';

export function riskChapter(risks: readonly Risk[], clauses: readonly Clause[]): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Assessment of risk', id: 'assessment-of-risk' };
  if (risks.length === 0) return [heading, { kind: 'note', text: 'No risk is assessed yet.' }];
  const titleOf = (id: string) => clauses.find((clause) => clause.id === id)?.title ?? id;
  const unanswered = unansweredRisks(risks, clauses);
  return [
    heading,
    {
      kind: 'paragraph',
      text: 'Likelihood and impact run from 1 to 5; the score is their product. The highest stands first.',
    },
    {
      kind: 'table',
      caption: 'Risks, and the clauses that answer them',
      columns: [
        { label: 'Risk' },
        { label: 'From' },
        { label: 'Score, likelihood × impact', align: 'end' },
        { label: 'Answered by' },
      ],
      rows: byScore(risks).map((risk) => [
        risk.title,
        factorInWords[risk.factor],
        `${risk.likelihood} × ${risk.impact} = ${scoreOf(risk)}`,
        risk.answeredBy.map(titleOf).join('; ') || 'nothing yet',
      ]),
    },
    ...byScore(risks)
      .filter(({ note }) => note !== '')
      .map((risk): Block => ({ kind: 'paragraph', text: `${risk.title}: ${risk.note}` })),
    ...(unanswered.length > 0
      ? [
          {
            kind: 'note' as const,
            text: `No clause answers: ${unanswered.map(({ title }) => title).join('; ')}.`,
          },
        ]
      : []),
    ...answeringNothing(risks, clauses),
  ];
}

function answeringNothing(risks: readonly Risk[], clauses: readonly Clause[]): readonly Block[] {
  const named = new Set(risks.flatMap(({ answeredBy }) => answeredBy));
  const others = clauses.filter(({ id }) => !named.has(id));
  if (others.length === 0) return [];
  const text = `Clauses that answer no risk of this assessment: ${others.map(({ title }) => title).join('; ')}.`;
  return [{ kind: 'paragraph', text }];
}

function byScore(risks: readonly Risk[]): readonly Risk[] {
  return [...risks].sort((one, other) => scoreOf(other) - scoreOf(one) || (one.id < other.id ? -1 : 1));
}
