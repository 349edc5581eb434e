/** Doubts: raised by colleagues or by a rule, with what is asked further; lifted by a person. */
import type { Id, IdSource } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { PersonKind } from '../../../collect/identification/index.ts';
import { type Made, made } from '../event-schemas.ts';
import type { IdentityDocument } from '../types/documents.ts';
import type {
  AskedItem,
  Doubt,
  DoubtReason,
  EvidenceKind,
  EvidenceRequest,
  LiftDoubt,
  RaiseDoubt,
  SettleEvidence,
} from '../types/doubts.ts';
import { refuseMove } from './transitions.ts';

type Asking = {
  readonly person: Id<'person'>;
  readonly evidenceDueOn: Day;
  readonly ids: IdSource;
};

/** A colleague's doubt takes effect at once, and asks for something that could end it. */
export function raiseDoubt(command: RaiseDoubt, asking: Asking): readonly Made[] {
  const id = asking.ids.next('doubt');
  return [
    made('doubt-raised', id, {
      data: { person: asking.person, source: 'colleague', reason: command.reason },
      personal: { words: command.words },
    }),
    ...ask(command.ask, asking, id),
  ];
}

/** A doubt that a rule raises. It asks what can settle it; of an entity also who signs for it. */
export function raise(
  given: Asking & {
    readonly kind: PersonKind;
    readonly reason: DoubtReason;
    readonly signal?: NonNullable<Doubt['signal']>;
  },
): readonly Made[] {
  const id = given.ids.next('doubt');
  const { person, reason, signal } = given;
  const raised = made('doubt-raised', id, {
    data: { person, source: 'rule', reason, ...(signal ? { signal } : {}) },
  });
  return [raised, ...ask(askedOf(given.kind), given, id)];
}

export function askedOf(kind: PersonKind): readonly AskedItem[] {
  return kind === 'entity'
    ? [{ kind: 'another-document' }, { kind: 'signatory-identity' }]
    : [{ kind: 'another-document' }, { kind: 'explanation' }];
}

/** Asks for more. Without a doubt: because the person could not be verified. */
export function ask(
  items: readonly AskedItem[],
  { person, evidenceDueOn, ids }: Asking,
  doubt: Id<'doubt'> | null,
): readonly Made[] {
  return items.map(({ kind, about }) =>
    made('more-evidence-asked', ids.next('evidenceRequest'), {
      data: { person, doubt, about: about ?? null, kind, dueOn: evidenceDueOn },
    }),
  );
}

/** Evidence that is a paper: it counts as provided with a document that a reviewer accepted. */
const onPaper: readonly EvidenceKind[] = [
  'another-document',
  'signatory-identity',
  'source-of-funds',
  'address-proof',
];

export function settleEvidence(
  asked: EvidenceRequest,
  command: SettleEvidence,
  document: IdentityDocument | undefined,
): readonly Made[] | Refusal {
  const refusal = refuseMove('evidence', asked.state, command.how);
  if (refusal) return refusal;
  if (command.how === 'provided' && onPaper.includes(asked.kind)) {
    const missing = paperMissing(asked, document);
    if (missing) return refuse('evidence-missing', { field: 'body.document', code: missing });
  }
  return [
    made('evidence-settled', asked.id, {
      data: { person: asked.person, how: command.how, document: document?.id ?? null },
      personal: { words: command.words },
    }),
  ];
}

function paperMissing(asked: EvidenceRequest, document: IdentityDocument | undefined): string | undefined {
  if (!document) return 'document-needed';
  if (document.state !== 'accepted') return 'document-not-accepted';
  // A signatory's paper is in the signatory's own file where there is one.
  return [asked.about, asked.person].includes(document.person) ? undefined : 'document-of-another-person';
}

/** Lifted only when nothing it asked for is still open: more must be obtained before the decision. */
export function liftDoubt(
  doubt: Doubt,
  command: Pick<LiftDoubt, 'because'> & { readonly words?: string },
  evidence: readonly EvidenceRequest[],
): readonly Made[] | Refusal {
  const refusal = refuseMove('doubt', doubt.liftedAt === null ? 'raised' : 'lifted', 'lifted');
  if (refusal) return refusal;
  const open = evidence.filter((one) => one.doubt === doubt.id && one.state === 'asked');
  if (open.length > 0 && command.because !== 'raised-in-error') {
    return refuse(
      'evidence-missing',
      ...open.map((one) => ({
        field: `evidence.${one.id}`,
        code: one.kind,
        detail: 'asked and not settled',
      })),
    );
  }
  const waived = open.map((one) =>
    made('evidence-settled', one.id, { data: { person: one.person, how: 'waived', document: null } }),
  );
  return [
    ...waived,
    made('doubt-lifted', doubt.id, {
      data: { person: doubt.person, because: command.because },
      ...(command.words === undefined ? {} : { personal: { words: command.words } }),
    }),
  ];
}
