/** A filing from its steps: what each makes of the one before it. */
import { actorText } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import { transitions } from './decide.ts';
import { type Facts, steps, type Words } from './event-schemas.ts';
import type { Field, FieldOpen, FieldWords, Filing, Step, StepKind } from './types.ts';

const nothingWritten: FieldWords = { text: '', contact: null, plans: [] };

/** Nothing where there is no step yet. */
export function filingOf(id: Id<'filing'>, taken: readonly Step[]): Filing | undefined {
  const [first, ...rest] = taken;
  if (first?.kind !== 'drafted') return undefined;
  return rest.reduce(evolve, begun(id, first));
}

function begun(id: Id<'filing'>, step: Step): Filing {
  const { fields, digest, ...facts } = factsOf('drafted', step);
  const { fields: words } = wordsOf('drafted', step);
  const by = whose(step);
  return {
    ...facts,
    id,
    digest,
    state: 'drafted',
    fields: fields.map(({ field, open }, index) => joined(field, open, words[index] ?? nothingWritten)),
    drafted: by,
    writers: [by.by],
    reviewed: null,
    sentBack: null,
    approval: null,
    transmission: null,
    acknowledgement: null,
    withdrawn: null,
  };
}

export function joined(field: string, open: FieldOpen, words: FieldWords): Field {
  return { field, ...open, ...words };
}

export function evolve(filing: Filing, step: Step): Filing {
  const by = whose(step);
  if (step.kind === 'drafted') return filing;
  const state = transitions[step.kind][filing.state] ?? filing.state;
  switch (step.kind) {
    case 'written': {
      const { field, open, digest } = factsOf('written', step);
      const written = joined(field, open, wordsOf('written', step));
      const fields = filing.fields.map((one) => (one.field === field ? written : one));
      return { ...filing, state, digest, fields, writers: [...new Set([...filing.writers, by.by])] };
    }
    case 'reviewed':
      return { ...filing, state, reviewed: by, sentBack: null };
    case 'sent-back':
      return { ...filing, state, reviewed: null, sentBack: { ...by, ...wordsOf('sent-back', step) } };
    case 'approved': {
      const { signature } = factsOf('approved', step);
      return { ...filing, state, approval: { ...by, signature, signatory: wordsOf('approved', step) } };
    }
    case 'transmitted':
      return { ...filing, state, transmission: { by: by.by, ...factsOf('transmitted', step) } };
    case 'acknowledged':
      return { ...filing, state, acknowledgement: { ...by, ...factsOf('acknowledged', step) } };
    case 'withdrawn':
      return { ...filing, state, withdrawn: { ...by, ...factsOf('withdrawn', step) } };
  }
}

/** What was kept was checked when it happened; it is read by the same shape. */
function factsOf<K extends StepKind>(kind: K, step: Step): Facts<K> {
  // Safe: the schema is the one of this very kind.
  return steps[kind].data.parse(step.facts) as Facts<K>;
}

function wordsOf<K extends StepKind>(kind: K, step: Step): Words<K> {
  // Safe: as in `factsOf`.
  return steps[kind].personal.parse(step.words) as Words<K>;
}

function whose({ actor, at }: Step) {
  return { by: actorText(actor), at };
}
