/** What a customer may change of its own ownership file. Staff and keys may change all of it. */
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { tellsOfItself } from '../../identification/index.ts';
import { readFile } from '../file.ts';
import { refuseClosing, refuseTakingBack, type StatedText } from '../own-word.ts';
import { readReliance } from '../store/reliance.ts';
import { lockStatement } from '../store/statements.ts';
import type { HolderInput, PartyInput } from './shapes.ts';
import { outOfReach, refuseUnknown } from './who.ts';

type Asked = {
  readonly session: Session;
  readonly statement: Id<'ownershipStatement'>;
  readonly to: 'close' | 'take-back' | 'link';
  /** Where the statement was named in the request. */
  readonly field: string;
};

/** The refusal, or nothing. A statement of another file is not there. */
export async function refuseChange(work: Work, asked: Asked): Promise<Refusal | undefined> {
  if (!tellsOfItself(asked.session)) return undefined;
  const stored = await lockStatement(work.seals, asked.statement);
  if (!stored || (await outOfReach(work.tx, asked.session, stored.subject))) return refuse('not-found');
  const latest = await latestOf(work, stored);
  if (asked.to === 'close') return refuseClosing({ latest }, asked.field);
  const reliedOnAt = await readReliance(work.tx, stored.subject);
  return refuseTakingBack({ stated: stored, latest, reliedOnAt }, asked.field);
}

/** What a new statement touches, as it was sent. */
export type Stating = {
  readonly subject: Id<'person'>;
  readonly holder?: HolderInput;
  readonly in?: PartyInput | undefined;
  readonly replaces?: Id<'ownershipStatement'> | undefined;
  /** The party that is described, where one is. */
  readonly describes?: PartyInput;
};

/** The refusal, or nothing: of its own file, naming persons of that file, undoing nothing that others said. */
export async function refuseStating(
  work: Work,
  session: Session,
  { subject, holder, in: within, replaces: statement, describes }: Stating,
): Promise<Refusal | undefined> {
  const parties = { 'body.holder': holder, 'body.in': within, 'body.of': describes };
  const asked = { session, to: 'take-back', field: 'body.replaces' } as const;
  return (
    (await outOfReach(work.tx, session, subject)) ??
    (await refuseUnknown(work.tx, session, parties)) ??
    (statement && (await refuseChange(work, { ...asked, statement }))) ??
    (describes && tellsOfItself(session) ? refuseDescribing(work, subject, describes) : undefined)
  );
}

/** A party that only others described stays as they described it: its kind decides what counts. */
async function refuseDescribing(
  work: Work,
  subject: Id<'person'>,
  party: PartyInput,
): Promise<Refusal | undefined> {
  const { statements, stored } = await readFile(work.seals, subject);
  const id =
    'person' in party
      ? party.person
      : statements[stored.findIndex((one) => one.id === party.statement)]?.recordId;
  const latest =
    stored[statements.findLastIndex(({ about, recordId }) => about === 'entity' && recordId === id)];
  return latest && refuseClosing({ latest }, 'body.of');
}

async function latestOf(
  work: Work,
  stated: StatedText & { readonly id: Id<'ownershipStatement'>; readonly subject: Id<'person'> },
): Promise<StatedText> {
  const { asStated, stored } = await readFile(work.seals, stated.subject);
  const record = asStated[stored.findIndex(({ id }) => id === stated.id)]?.recordId;
  return stored[asStated.findLastIndex(({ recordId }) => recordId === record)] ?? stated;
}
