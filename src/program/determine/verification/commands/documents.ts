/** Documents: handed in, read, and shown again for a reason. */
import { sealedShownEvents } from '../../../../casework/index.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import { readPersonal } from '../../../../runtime/commit/read-personal.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { mailAskedItem } from '../../../collect/applications/index.ts';
import * as decide from '../decide/documents.ts';
import { mediaTypeOf } from '../document-bytes.ts';
import { made, personal } from '../event-schemas.ts';
import { factsOfElements } from '../registry/collected.ts';
import { readDocument } from '../store/documents.ts';
import type { HandIn, MediaType, RevealDocument, ReviewDocument, SealedParts } from '../types/documents.ts';
import { currentElements } from './codes.ts';
import { knownPerson } from './known.ts';

export async function handIn(
  work: Work,
  of: { readonly person: Id<'person'>; readonly from: 'customer' | 'colleague' },
  command: HandIn,
): Promise<{ readonly document: Id<'document'> } | Refusal> {
  const known = await knownPerson(work, of.person);
  if (isRefusal(known)) return known;
  const bytes = Buffer.from(command.content, 'base64');
  const id = work.runtime.ids.next('document');
  const decided = decide.receiveDocument(command, {
    id,
    ...of,
    bytes: bytes.length,
    mediaTypeFound: mediaTypeOf(bytes),
  });
  if (isRefusal(decided)) return decided;
  await work.commit(decided);
  return { document: id };
}

export async function review(
  work: Work,
  id: Id<'document'>,
  command: ReviewDocument,
): Promise<{ readonly document: Id<'document'>; readonly person: Id<'person'> } | Refusal> {
  const seen = await readDocument(work.tx, id);
  if (!seen) return refuse('not-found');
  const { person } = seen.document;
  const known = await knownPerson(work, person);
  if (isRefusal(known)) return known;
  const found = await readDocument(work.tx, id);
  if (!found) return refuse('not-found');
  const { names } = factsOfElements(await currentElements(work, person));
  const decided = decide.reviewDocument(found.document, command, {
    person: { id: person, kind: known.record.kind, names },
    round: known.record.round,
    today: known.today,
    evidenceDueOn: known.evidenceDueOn,
    ids: work.runtime.ids,
  });
  if (isRefusal(decided)) return decided;
  await work.commit(decided);
  if (command.result === 'rejected') await mailAskedItem(work, { person, code: 'verification' });
  return { document: id, person };
}

export type Revealed = {
  readonly document: Id<'document'>;
  readonly part: 'image' | 'number';
  readonly mediaType: MediaType;
  readonly content: string | null;
  readonly number: string | null;
};

/** Each showing is an event with its reason. `erased` where the person's key was destroyed. */
export async function reveal(
  work: Work,
  id: Id<'document'>,
  { part, reason, words, case: forCase }: RevealDocument,
): Promise<Revealed | Refusal> {
  const found = await readDocument(work.tx, id);
  if (!found) return refuse('not-found');
  const { document, sealed } = found;
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const refusal = decide.revealAlone(document, settings.fourEyes);
  if (refusal) return refusal;
  const opened = await open(work, sealed, part);
  if (isRefusal(opened)) return opened;
  const showing = { for: forCase, person: document.person, shown: id, reason, words };
  const onCase = await sealedShownEvents(work, showing);
  if (isRefusal(onCase)) return onCase;
  await work.commit([
    ...onCase,
    made('identity-document-revealed', id, {
      data: { person: document.person, part, reason },
      personal: { words },
    }),
  ]);
  return { document: id, part, mediaType: document.mediaType, content: null, number: null, ...opened };
}

async function open(
  work: Work,
  sealed: SealedParts,
  part: 'image' | 'number',
): Promise<{ content: string } | { number: string } | Refusal> {
  if (part === 'image') {
    const opened = await readPersonal(work.seals, sealed.content);
    return { content: personal['identity-document-received'].parse(opened).content };
  }
  const opened = sealed.review ? await readPersonal(work.seals, sealed.review) : undefined;
  // A document that was not accepted was not read.
  if (opened === undefined) return refuse('conflict', { field: 'body.part', code: 'no-number-read' });
  return { number: personal['identity-document-reviewed'].parse(opened).number };
}
