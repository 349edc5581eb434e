/** Enters holdings, offices and entities in our own form, as statements of the standard. */
import type { Json } from '../../../../kernel/canonical.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { readOrganization } from '../../../adopt/organizations/index.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { collectPerson, readPerson } from '../../identification/index.ts';
import {
  type ComposedInterest,
  composeEntity,
  composePerson,
  composeRelationship,
  type Declaration,
  type StatementKeys,
} from '../bods/compose.ts';
import { readStatement } from '../bods/read.ts';
import { type OwnershipFile, readFile, recordOf } from '../file.ts';
import type {
  DeclareHolding,
  DescribeEntity,
  HolderInput,
  PartyInput,
  SourceInput,
} from '../routes/shapes.ts';
import { countStatements } from '../store/statements.ts';
import type { PartyId } from '../types.ts';
import { determineOwners } from './determine.ts';
import { holdEntity, keepStatements, mostStatements, type NewStatement } from './state.ts';

type Document = { readonly [key: string]: Json | undefined };

/** What a declaration is written with: the file it goes into, and the statements it has made so far. */
export type Writing = {
  readonly work: Work;
  readonly file: OwnershipFile;
  readonly declaration: Declaration;
  readonly made: NewStatement[];
};

export type Declared = { readonly statement: Id<'ownershipStatement'>; readonly subject: Id<'person'> };

/** Who holds what: a share, an office, or both. */
export async function declareHolding(
  work: Work,
  subject: Id<'person'>,
  input: DeclareHolding & { readonly toldByCustomer: boolean },
): Promise<Declared | Refusal> {
  const writing = await startWriting(work, subject, input.source);
  if (isRefusal(writing)) return writing;
  const entity = await describedSubject(writing, input.in, 'body.in');
  if (isRefusal(entity)) return entity;
  const holder = await describedHolder(writing, input);
  if (isRefusal(holder)) return holder;
  const replaced = input.replaces === undefined ? undefined : recordOf(writing.file, input.replaces);
  if (input.replaces !== undefined && replaced?.about !== 'relationship') {
    return refuse('invalid-field', { field: 'body.replaces', code: 'not-a-holding' });
  }
  const interests: readonly ComposedInterest[] = input.interests;
  const problem = make(writing, replaced?.recordId, (keys) =>
    composeRelationship(writing.declaration, keys, { subject: entity, interestedParty: holder, interests }),
  );
  if (isRefusal(problem)) return problem;
  return finish(writing, subject, input.toldByCustomer);
}

/** What kind of entity a party is: a trust, a state, a listed company. */
export async function describeEntity(
  work: Work,
  subject: Id<'person'>,
  input: DescribeEntity & { readonly toldByCustomer: boolean },
): Promise<Declared | Refusal> {
  const writing = await startWriting(work, subject, input.source);
  if (isRefusal(writing)) return writing;
  const record = await describedSubject(writing, input.of, 'body.of');
  if (isRefusal(record)) return record;
  const known = writing.file.asStated.findLast((one) => one.about === 'entity' && one.recordId === record);
  const name = known?.about === 'entity' ? known.party.name : (await readPerson(work.tx, subject))?.name;
  const { type, subtype, isListed } = input;
  const details = {
    type,
    ...(subtype && { subtype }),
    ...(isListed !== undefined && { isListed }),
    ...(name && { name }),
  };
  const problem = make(writing, record, (keys) => composeEntity(writing.declaration, keys, details));
  if (isRefusal(problem)) return problem;
  return finish(writing, subject, input.toldByCustomer);
}

export async function startWriting(
  work: Work,
  subject: Id<'person'>,
  source: SourceInput,
): Promise<Writing | Refusal> {
  const entity = await holdEntity(work, subject);
  if (isRefusal(entity)) return entity;
  if ((await countStatements(work.tx, subject)) + 3 > mostStatements) {
    return { refused: 'too-large', facts: { limit: mostStatements } };
  }
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  const provider = await readOrganization(work.tx, work.tenant);
  const declaration: Declaration = {
    declarationSubject: subject,
    declaration: work.runtime.ids.next('ownershipStatement'),
    on: legalDay(settings, work.at),
    publisher: provider?.legalName ?? work.tenant,
    source: { type: source.type, ...(source.description && { description: source.description }) },
  };
  return { work, file: await readFile(work.seals, subject), declaration, made: [] };
}

/** Writes one statement. A new record goes by the statement's own id; a known one is updated. */
export function make(
  writing: Writing,
  record: PartyId | undefined,
  compose: (keys: StatementKeys) => Document,
): NewStatement | Refusal {
  const id = writing.work.runtime.ids.next('ownershipStatement');
  const isKnown = record !== undefined && writing.file.nameOf.has(record);
  const keys: StatementKeys = {
    statementId: id,
    recordId: record ?? id,
    recordStatus: isKnown ? 'updated' : 'new',
  };
  const document = compose(keys);
  const read = readStatement(document);
  if (read.outcome === 'refused') {
    return refuse(
      'invalid-field',
      ...read.problems.map(({ code, path }) => ({ field: `body${fieldIn(path)}`, code })),
    );
  }
  const made = { id, statement: read.statement, text: JSON.stringify(document) };
  writing.made.push(made);
  return made;
}

/** `/recordDetails/interests/0/share` of the statement is `.interests.0.share` of our form. */
function fieldIn(path: string): string {
  return path.replace('/recordDetails', '').replaceAll('/', '.');
}

export async function finish(
  writing: Writing,
  subject: Id<'person'>,
  toldByCustomer: boolean,
): Promise<Declared> {
  const last = writing.made.at(-1);
  if (!last) throw new Error('a declaration makes a statement at least');
  await keepStatements(writing.work, subject, { statements: writing.made, via: 'form' });
  await determineOwners(writing.work, subject, { toldByCustomer });
  return { statement: last.id, subject };
}

/** The entity held: the customer itself unless another party of the file is named. Its record, described if need be. */
async function describedSubject(
  writing: Writing,
  input: PartyInput | undefined,
  field: string,
): Promise<PartyId | Refusal> {
  const party = input ?? { person: writing.file.subject };
  const record = await describedParty(writing, party, field);
  if (isRefusal(record)) return record;
  const isPerson = [...writing.file.asStated, ...writing.made.map(({ statement }) => statement)].some(
    (statement) => statement.about === 'person' && statement.recordId === record,
  );
  return isPerson ? refuse('invalid-field', { field, code: 'not-an-entity' }) : record;
}

async function describedHolder(writing: Writing, { holder, source }: DeclareHolding) {
  if ('unidentified' in holder) return { reason: holder.unidentified };
  if ('individual' in holder) return enteredIndividual(writing, holder, source);
  if ('entity' in holder) {
    const { name, type, isListed } = holder.entity;
    const made = make(writing, undefined, (keys) =>
      composeEntity(writing.declaration, keys, { name, type, ...(isListed !== undefined && { isListed }) }),
    );
    return isRefusal(made) ? made : made.statement.recordId;
  }
  return describedParty(writing, holder, 'body.holder');
}

/** A party that is a person here, or that a statement of this file describes. */
async function describedParty(
  writing: Writing,
  party: PartyInput,
  field: string,
): Promise<PartyId | Refusal> {
  if ('statement' in party) {
    const found = recordOf(writing.file, party.statement);
    const isParty = found !== undefined && found.about !== 'relationship';
    return isParty
      ? found.recordId
      : refuse('invalid-field', { field: `${field}.statement`, code: 'not-a-party' });
  }
  const person = await readPerson(writing.work.tx, party.person);
  if (!person) return refuse('invalid-field', { field: `${field}.person`, code: 'not-found' });
  const isDescribed = writing.file.asStated.some(({ recordId }) => recordId === person.id);
  if (isDescribed || writing.made.some(({ statement }) => statement.recordId === person.id)) return person.id;
  const { name } = person;
  const made = make(writing, person.id, (keys) =>
    person.kind === 'individual'
      ? composePerson(writing.declaration, keys, { type: 'knownPerson', name })
      : composeEntity(writing.declaration, keys, { type: 'registeredEntity', name }),
  );
  return isRefusal(made) ? made : person.id;
}

/** A natural person who is not here yet becomes one, so that everything asked of owners can be asked of them. */
async function enteredIndividual(
  writing: Writing,
  { individual }: Extract<HolderInput, { individual: unknown }>,
  source: SourceInput,
): Promise<PartyId | Refusal> {
  const person = await collectPerson(
    writing.work,
    {
      kind: 'individual',
      source: source.type.includes('selfDeclaration') ? 'customer' : 'colleague',
      elements: [{ kind: 'name', value: { fullName: individual.name } }],
    },
    () => 'body.holder.individual',
  );
  return isRefusal(person) ? person : describedParty(writing, { person }, 'body.holder');
}
