/** The life of a change to a setting. A change is proposed, then approved by a second person, or withdrawn. */
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type FieldError, type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Day } from '../../../kernel/time.ts';
import type { Parameters } from '../../../law/index.ts';
import { looserThanLaw, type SettingName, settingSchemas, settingsAbout } from './settings.ts';
import type { ChangeState, SettingChange } from './types.ts';

/** The allowed moves of a change. `approved` and `withdrawn` are ends. */
export const transitions: Readonly<Record<ChangeState, readonly ChangeState[]>> = {
  proposed: ['approved', 'withdrawn'],
  approved: [],
  withdrawn: [],
};

export type Proposal = {
  id: Id<'settingChange'>;
  name: SettingName;
  value: unknown;
  reason: string;
  effectiveOn: Day;
};

/** Proposes a change. Before the program is adopted one person sets it up, and the change is approved at once. */
export function propose(
  proposal: Proposal,
  state: { today: Day; programAdopted: boolean; fourEyes: boolean; parameters: Parameters },
): NewEvent[] | Refusal {
  const parsed = settingSchemas[proposal.name].safeParse(proposal.value);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(
      (issue): FieldError => ({
        field: ['body.value', ...issue.path.map(String)].join('.'),
        code: issue.code,
        detail: issue.message,
      }),
    );
    return refuse('invalid-field', ...errors);
  }
  const limit = looserThanLaw(proposal.name, parsed.data, state.parameters);
  if (limit !== undefined) {
    const { clause, floor } = settingsAbout[proposal.name];
    const detail = `at ${floor?.stricter === 'higher' ? 'least' : 'most'} ${limit}: ${clause}`;
    return {
      refused: 'looser-than-law',
      errors: [{ field: 'body.value', code: 'looser-than-law', detail }],
      facts: { limit },
    };
  }
  if (proposal.effectiveOn < state.today)
    return refuse('invalid-field', { field: 'body.effectiveOn', code: 'in-the-past' });
  const { id, ...data } = proposal;
  const proposed: NewEvent = { type: 'setting-proposed', subject: id, data: { ...data, value: parsed.data } };
  const alone = !state.programAdopted || !state.fourEyes;
  return alone
    ? [proposed, { type: 'setting-approved', subject: id, data: { secondPerson: false } }]
    : [proposed];
}

/** Approves a proposed change: another person than the one who proposed it. */
export function approve(change: SettingChange, by: string): NewEvent[] | Refusal {
  if (!transitions[change.state].includes('approved')) return wrongState(change);
  if (change.proposedBy === by) return refuse('same-person');
  return [{ type: 'setting-approved', subject: change.id, data: { secondPerson: true } }];
}

export function withdraw(change: SettingChange): NewEvent[] | Refusal {
  if (!transitions[change.state].includes('withdrawn')) return wrongState(change);
  return [{ type: 'setting-withdrawn', subject: change.id, data: {} }];
}

function wrongState(change: SettingChange): Refusal {
  return refuse('transition-not-allowed', { field: 'state', code: change.state });
}
