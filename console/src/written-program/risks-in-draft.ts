/** The risks as a draft has them: what it does to each, and those it leaves as they are. */
import type { Answer } from '../api/call.ts';

type Drafted = Pick<Answer<'getProgramChange'>, 'content' | 'risksBefore'>;
export type RiskInDraft = {
  readonly id: string;
  readonly title: string;
  readonly becomes: 'entered' | 'changed' | 'removed' | 'unchanged';
};

/** Those the draft touches first, each by its title. */
export function risksInDraft({ content: { risks }, risksBefore }: Drafted): readonly RiskInDraft[] {
  const before = new Map(risksBefore.map((risk) => [risk.id, risk]));
  const touched = Object.entries(risks).map(([id, risk]): RiskInDraft => {
    const held = before.get(id);
    const title = risk?.title ?? held?.title ?? id;
    return { id, title, becomes: risk === null ? 'removed' : held ? 'changed' : 'entered' };
  });
  const others = risksBefore
    .filter(({ id }) => !(id in risks))
    .map(({ id, title }): RiskInDraft => ({ id, title, becomes: 'unchanged' }));
  return [...touched.sort(byTitle), ...others.sort(byTitle)];
}

function byTitle(one: RiskInDraft, other: RiskInDraft): number {
  return one.title.localeCompare(other.title, 'en');
}
