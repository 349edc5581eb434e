/** HTTP of the program's document: its clauses as data, and the whole as a file. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../kernel/problems.ts';
import type { Edition } from '../../../law/index.ts';
import { documentForms, writeDocument } from '../../../runtime/documents/index.ts';
import { presentFinding } from '../../../runtime/http/fields.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { everyReader } from '../../../runtime/http/who.ts';
import { type Clause, clausesInForce, emptyClauses, isEmpty, statementsOf } from './clauses/index.ts';
import { howSure, missingIn, programDocument, statusInWords } from './document.ts';
import { programClauses } from './document-types.ts';
import { type ProgramOf, readProgram } from './read-program.ts';
import { scoreOf, unansweredRisks } from './risks/assessment.ts';
import { programRules } from './rules.ts';
import { shapeOf } from './shapes.ts';
import { risksAnsweredBy } from './versions/compare.ts';
import type { ProgramVersion } from './versions/version.ts';
import { versionNumber } from './versions/view.ts';

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
    query: z.object({ version: versionNumber.optional() }),
    handle: ({ query }, call) =>
      call.read(async (tx) => {
        const program = await readProgram(tx, call, query.version);
        return program ? presentClauses(program, call) : refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'getProgramDocument',
    part,
    method: 'get',
    path: '/written-program/document',
    summary: 'The written program as a file, rendered from its settings, texts and risks',
    describes:
      'It states the law of the edition it rests on and how sure that is. The same day gives the same bytes. PDF (PDF/A-2a and PDF/UA-1), HTML or Markdown.',
    clause,
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: z.object({ format: z.enum(documentForms).default('pdf'), version: versionNumber.optional() }),
    status: 200,
    answerType: 'application/pdf',
    handle: async ({ query: { format, version: number } }, call) => {
      const { edition } = call.runtime;
      const program = await call.read((tx) => readProgram(tx, call, number));
      if (!program) return refuse('not-found');
      const document = programDocument(program.version, edition, program.organization);
      const { bytes, mediaType } = await writeDocument(document, format);
      const fileName = `written-program-${program.version.on}.${fileEndings[format]}`;
      return { raw: bytes, contentType: mediaType, fileName };
    },
  }),
];

function presentClauses({ version, organization }: ProgramOf, { runtime: { edition }, session, at }: Call) {
  const { id, citation, status, statusNote } = edition;
  const { number, since, on, adopted, risks } = version;
  const inForce = clausesInForce(edition);
  return {
    edition: { id, citation, status, statusInWords: statusInWords[status], statusNote },
    organization,
    version: { number, since },
    on,
    adopted,
    empty: emptyClauses(edition, version).map((one) => one.id),
    findings: programRules.map((rule) =>
      presentFinding(rule(version, { organization: session.tenant, edition, at })),
    ),
    clauses: inForce.map((one) => presentClause(one, version, edition)),
    risks: risks.map((risk) => ({
      ...risk,
      score: scoreOf(risk),
      unanswered: unansweredRisks([risk], inForce).length > 0,
    })),
  };
}

function presentClause(one: Clause, version: ProgramVersion, edition: Edition) {
  const said = one.says(version.settings, edition);
  const text = version.narratives[one.id];
  return {
    id: one.id,
    title: one.title,
    clause: one.clause,
    narrative: one.narrative,
    says: said,
    text: text ?? null,
    missing: missingIn(one, { saysSettings: said.length > 0, text }),
    empty: isEmpty(one, text),
    answers: risksAnsweredBy(one.id, version.risks),
    settings: one.settings.map((name) => ({ name, value: version.settings[name], shape: shapeOf(name) })),
    states: statementsOf(one, edition).map(
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
