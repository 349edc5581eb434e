/** HTTP of the program's document: its clauses as data, and the whole as a file. */
import { z } from '@hono/zod-openapi';
import { instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { documentForms, writeDocument } from '../../../runtime/documents/index.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { everyReader } from '../../../runtime/http/who.ts';
import { readOrganization } from '../organizations/index.ts';
import { type Clause, clausesInForce, emptyClauses, statementsOf } from './clauses/index.ts';
import { howSure, missingIn, type ProgramOf, programDocument, statusInWords } from './document.ts';
import { programClauses } from './document-types.ts';
import { legalDay, programSettings } from './in-force.ts';
import type { ProgramSettings } from './settings.ts';
import { shapeOf } from './shapes.ts';
import { readAdoption } from './store.ts';

const part = 'adopt/written-program';
const clause = '§ 7.302(a)';
const fileEndings = { pdf: 'pdf', html: 'html', markdown: 'md' } as const;

export const documentRoutes = [
  defineRoute({
    id: 'getProgramClauses',
    part,
    method: 'get',
    path: '/written-program/clauses',
    summary: 'Read the written program clause by clause: what it says, what it answers, what is still empty',
    clause,
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answer: programClauses,
    handle: (_request, call) => call.read(async (tx) => presentClauses(await readProgram(tx, call))),
  }),
  defineRoute({
    id: 'getProgramDocument',
    part,
    method: 'get',
    path: '/written-program/document',
    summary: 'The written program as a file, rendered from the settings in force',
    describes:
      'It states the law of the edition it rests on and how sure that is. The same day gives the same bytes. PDF (PDF/A-2a and PDF/UA-1), HTML or Markdown.',
    clause,
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: z.object({ format: z.enum(documentForms).default('pdf') }),
    status: 200,
    answerType: 'application/pdf',
    handle: async ({ query: { format } }, call) => {
      const program = await call.read((tx) => readProgram(tx, call));
      const { bytes, mediaType } = await writeDocument(programDocument(program), format);
      const fileName = `written-program-${program.on}.${fileEndings[format]}`;
      return { raw: bytes, contentType: mediaType, fileName };
    },
  }),
];

/** The program in force at the moment of the call, or of the grant. */
async function readProgram(tx: Transaction, call: Call): Promise<ProgramOf> {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const asOf = asOfMoment(call.session);
  const provider = await readOrganization(tx, call.session.tenant, asOf);
  // A fault: whoever has a session belongs to a provider that was founded.
  if (!provider) throw new Error('the tenant has no organization');
  const adoption = await readAdoption(tx, asOf);
  return {
    settings,
    edition,
    organization: provider.legalName,
    on: legalDay(settings, call.at),
    adopted: adoption ? legalDay(settings, instant(adoption.at)) : null,
  };
}

function presentClauses({ settings, edition, organization, on, adopted }: ProgramOf) {
  const { id, citation, status, statusNote } = edition;
  return {
    edition: { id, citation, status, statusInWords: statusInWords[status], statusNote },
    organization,
    on,
    adopted,
    empty: emptyClauses(edition).map((one) => one.id),
    clauses: clausesInForce(edition).map((one) => presentClause(one, { settings, edition })),
  };
}

function presentClause(one: Clause, of: { readonly settings: ProgramSettings; readonly edition: Edition }) {
  const said = one.says(of.settings, of.edition);
  return {
    id: one.id,
    title: one.title,
    clause: one.clause,
    narrative: one.narrative,
    says: said,
    missing: missingIn(one, said.length > 0),
    empty: one.narrative === 'required',
    settings: one.settings.map((name) => ({ name, value: of.settings[name], shape: shapeOf(name) })),
    states: statementsOf(one, of.edition).map(
      ({ id, clause, keyword, text, obligations, confidence, doubts }) => ({
        id,
        clause,
        keyword,
        text,
        obligations,
        confidence,
        howSure: howSure[confidence],
        doubts: doubts.map((doubt) => ({ phrase: doubt.phrase, howSure: howSure[doubt.confidence] })),
      }),
    ),
  };
}
