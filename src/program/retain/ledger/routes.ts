/** HTTP of retain/ledger: what an examiner needs to check the record without trusting it. */
import { z } from '@hono/zod-openapi';
import { type Refusal, refuse } from '../../../kernel/problems.ts';
import { directoryOf } from '../../../runtime/access/directory.ts';
import { treeHashing } from '../../../runtime/crypto/tree-hashing.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { idField, instantField } from '../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery, toPage } from '../../../runtime/http/page.ts';
import { type Call, defineRoute, type RawAnswer } from '../../../runtime/http/route.ts';
import { streamOf } from '../../../runtime/http/stream.ts';
import { consistencyProof, inclusionProof } from './merkle/proofs.ts';
import { toBase64 } from './notes/base64.ts';
import { writeInclusionNote } from './notes/inclusion-note.ts';
import { packageOf } from './package/index.ts';
import { presentCheckpoint, presentEntry, presentedCheckpoint, presentedEntry } from './present.ts';
import { exportTenant, publishedKeys, sealTenant } from './running.ts';
import { type KeptEntry, newestEntries, readEntry, storedTree } from './store/leaves.ts';
import { checkpointsBefore, lastCheckpoint } from './store/log.ts';
import { verificationRoutes } from './verifications.ts';

const part = 'retain/ledger';
const clause = '§ 7.305';
const readers = ['owner', 'officer', 'senior-reviewer', 'engineer', 'examiner'] as const;
const keepers = ['owner', 'officer', 'examiner'] as const;
const noteType = 'text/plain; charset=utf-8';
const stretch = z.object({
  from: instantField.optional(),
  until: instantField.optional(),
  about: z
    .string()
    .regex(/^[a-z]{3}_[0-9a-f-]{36}$/)
    .optional(),
});
const size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const routes = [
  defineRoute({
    id: 'getLedgerCheckpoint',
    part,
    method: 'get',
    path: '/ledger/checkpoint',
    summary: 'The newest signed checkpoint: size and root of the ledger, as a signed note',
    describes: 'In the form of c2sp.org/tlog-checkpoint. Keep it: a later export must agree with it.',
    clause,
    allow: { roles: readers, scope: 'ledger:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answerType: noteType,
    handle: async (_request, call) => {
      const checkpoint = await call.read((tx) => lastCheckpoint(tx, asOfMoment(call.session)));
      return checkpoint ? note(checkpoint.note, 'checkpoint.txt') : refuse('not-found');
    },
  }),
  defineRoute({
    id: 'listLedgerCheckpoints',
    part,
    method: 'get',
    path: '/ledger/checkpoints',
    summary: 'List the signed checkpoints, newest first',
    allow: { roles: readers, scope: 'ledger:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(presentedCheckpoint),
    handle: ({ query }, call) =>
      answerList(
        query,
        { name: 'ledger-checkpoints', at: call.at, filter: {} },
        async ({ cursor, limit }) => {
          const below = cursor ? numberIn(cursor.after) : undefined;
          const page = { below, until: asOfMoment(call.session), limit: limit + 1 };
          const rows = await call.read((tx) => checkpointsBefore(tx, page));
          return toPage(rows.map(presentCheckpoint), limit, (row) => ({ after: String(row.size), id: '' }));
        },
      ),
  }),
  defineRoute({
    id: 'getLedgerKeys',
    part,
    method: 'get',
    path: '/ledger/keys',
    summary: 'The name of the ledger and the keys that sign its checkpoints',
    describes:
      'Verifier keys in the form of c2sp.org/signed-note. Give them to an examiner by another way than the export.',
    clause,
    allow: { roles: readers, scope: 'ledger:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answer: z.object({ origin: z.string(), keys: z.array(z.string()) }),
    handle: async (_request, call) =>
      (await publishedKeys(call.runtime, call.session.tenant)) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'getLedgerConsistency',
    part,
    method: 'get',
    path: '/ledger/consistency',
    summary: 'The proof that the ledger of one size is the beginning of the ledger of another',
    describes: 'Hashes in base64, as RFC 6962 § 2.1.2 orders them.',
    clause,
    allow: { roles: readers, scope: 'ledger:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: z.object({ from: size, to: size }),
    status: 200,
    answer: z.object({ from: z.int(), to: z.int(), proof: z.array(z.string()) }),
    handle: ({ query: { from, to } }, call) =>
      call.read(async (tx) => {
        const last = await lastCheckpoint(tx, asOfMoment(call.session));
        if (from > to) return refuse('invalid-field', { field: 'query.from', code: 'after-to' });
        if (to > (last?.size ?? 0)) return refuse('not-found');
        const proof = await consistencyProof({ from, to }, storedTree(tx, treeHashing));
        return { from, to, proof: proof.map(toBase64) };
      }),
  }),
  defineRoute({
    id: 'listLedgerEntries',
    part,
    method: 'get',
    path: '/ledger/entries',
    summary: 'List what happened, newest first: every command with its actor and its events',
    clause,
    allow: { roles: keepers, scope: 'ledger:read' },
    narrowed: { asOf: true },
    query: pageQuery.extend({ kind: z.string().max(100).optional() }),
    status: 200,
    list: true,
    answer: pageOf(presentedEntry),
    handle: ({ query }, call) => {
      const { kind } = query;
      return answerList(
        query,
        { name: 'ledger-entries', at: call.at, filter: { kind } },
        async ({ cursor, limit }) => {
          const before = cursor ? numberIn(cursor.after) : undefined;
          const page = { before, kind, until: asOfMoment(call.session), limit: limit + 1 };
          const rows = await call.read((tx) => newestEntries(tx, page));
          const { items, next } = toPage(rows, limit, (row) => ({ after: String(row.position), id: row.id }));
          return { items: items.map(presentEntry), ...(next === undefined ? {} : { next }) };
        },
      );
    },
  }),
  defineRoute({
    id: 'getLedgerEntry',
    part,
    method: 'get',
    path: '/ledger/entries/:entry',
    summary: 'One entry: the very bytes that were hashed',
    clause,
    allow: { roles: keepers, scope: 'ledger:read' },
    narrowed: { asOf: true },
    params: z.object({ entry: idField('entry') }),
    status: 200,
    answerType: 'application/json',
    handle: async ({ params }, call) => {
      const entry = visible(await call.read((tx) => readEntry(tx, params.entry)), call);
      return entry ? { raw: entry.canonical, contentType: 'application/json' } : refuse('not-found');
    },
  }),
  defineRoute({
    id: 'getLedgerProof',
    part,
    method: 'get',
    path: '/ledger/entries/:entry/proof',
    summary: 'The proof that an entry is in the ledger, with the checkpoint it leads to',
    describes:
      'In the form of c2sp.org/tlog-proof. An entry is sealed within seconds; until then the answer is a conflict.',
    clause,
    allow: { roles: keepers, scope: 'ledger:read' },
    narrowed: { asOf: true },
    params: z.object({ entry: idField('entry') }),
    status: 200,
    answerType: noteType,
    handle: ({ params }, call) =>
      call.read(async (tx): Promise<RawAnswer | Refusal> => {
        const entry = visible(await readEntry(tx, params.entry), call);
        if (!entry) return refuse('not-found');
        const last = await lastCheckpoint(tx, asOfMoment(call.session));
        if (entry.index === undefined || !last || entry.index >= last.size) {
          return refuse('conflict', { field: 'entry', code: 'not-sealed-yet' });
        }
        const at = { index: entry.index, size: last.size };
        const proof = await inclusionProof(at, storedTree(tx, treeHashing));
        return note(
          writeInclusionNote({ index: entry.index, proof, checkpoint: last.note }),
          `${entry.id}.tlog-proof`,
        );
      }),
  }),
  defineRoute({
    id: 'sealLedger',
    part,
    method: 'post',
    path: '/ledger/seal',
    summary: 'Seal now what waits, instead of within seconds',
    allow: { roles: ['owner', 'officer'] },
    status: 200,
    answer: z.object({ sealed: z.int(), checkpoint: presentedCheckpoint.nullable() }),
    handle: async (_request, call) => {
      const done = await sealTenant(call.runtime, call.session.tenant);
      if (done === 'busy') return refuse('locked-by-another');
      return { sealed: done.sealed, checkpoint: done.checkpoint ? presentCheckpoint(done.checkpoint) : null };
    },
  }),
  ...verificationRoutes,
  defineRoute({
    id: 'exportLedger',
    part,
    method: 'get',
    path: '/ledger/export',
    summary: 'The ledger, or a stretch of it, as a bundle that can be verified offline',
    describes:
      'Lines of JSON; docs/decisions/020-ledger.md has the format, contracts/verify-ledger.mjs checks it. With `about`, entries of other subjects go by their hash only. The export is itself recorded.',
    clause,
    allow: { roles: keepers, scope: 'ledger:read' },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    query: stretch,
    status: 200,
    answerType: 'application/x-ndjson',
    handle: async ({ query }, call) => {
      const text = await exportTenant(call.runtime, await askedOf(call, query));
      if (!text) return refuse('not-found');
      const fileName = `ledger-${call.at.slice(0, 10)}.ndjson`;
      return { raw: streamOf(text), contentType: 'application/x-ndjson', fileName };
    },
  }),
  defineRoute({
    id: 'exportLedgerPackage',
    part,
    method: 'get',
    path: '/ledger/package',
    summary: 'The same bundle with the program that checks it and a page that says how, as one archive',
    describes:
      'A zip: the bundle compressed, `verify-ledger.mjs`, `README.txt`. It is checked on any machine with Node, without a network. A grant for named customers is handed the entries about them, and all others by their hash. Beyond 4 GiB take the bundle alone.',
    clause,
    allow: { roles: keepers, scope: 'ledger:read' },
    narrowed: { asOf: true, customers: 'lists-those-granted' },
    query: stretch,
    status: 200,
    answerType: 'application/zip',
    handle: async ({ query }, call) => {
      const { runtime, session } = call;
      const asked = await askedOf(call, query);
      const text = await exportTenant(runtime, asked);
      const published = await publishedKeys(runtime, session.tenant);
      if (!text || !published) return refuse('not-found');
      const { about, knownAt: asOf } = asked;
      const { origin } = published;
      const packed = await packageOf(text, {
        origin,
        tenant: session.tenant,
        at: runtime.clock.now(),
        asOf,
        about,
      });
      const fileName = `ledger-${call.at.slice(0, 10)}.zip`;
      return { raw: streamOf(packed), contentType: 'application/zip', fileName };
    },
  }),
];

/** What is asked for, as far as the grant goes: what belongs to its customers, where it names some. */
async function askedOf(call: Call, { from, until, about }: z.output<typeof stretch>) {
  const { session, runtime } = call;
  const { tenant, actor, examiner } = session;
  const customers = examiner?.customers;
  const theirs =
    customers && about === undefined
      ? await call.read((tx) => directoryOf(runtime).thingsOf(tx, customers))
      : undefined;
  return {
    tenant,
    actor,
    from,
    until: asOfMoment(session, until),
    knownAt: asOfMoment(session),
    about: about === undefined ? theirs : [about],
  };
}

function visible(entry: KeptEntry | undefined, call: Call): KeptEntry | undefined {
  const until = asOfMoment(call.session);
  return entry && until !== undefined && entry.at > until ? undefined : entry;
}

/** The number a cursor carries; one made up starts at the end. */
function numberIn(text: string): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}

function note(text: string, fileName: string): RawAnswer {
  return { raw: text, contentType: noteType, fileName };
}
