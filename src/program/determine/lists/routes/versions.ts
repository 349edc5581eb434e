/** HTTP of versions of lists. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { readForm } from '../import/form.ts';
import { receiveVersion } from '../import/receive.ts';
import { rowProblems } from '../reading/types.ts';
import { readKeptFiles } from '../store/files.ts';
import { readList } from '../store/lists.ts';
import { listProblems, readRefusals } from '../store/problems.ts';
import { countRead } from '../store/readings.ts';
import { acceptedBefore, listVersions, readVersion } from '../store/versions.ts';
import { listId, versionId } from '../types/lists.ts';
import * as versions from '../types/versions.ts';
import { part, read, write } from './who.ts';

const ofList = z.object({ list: listId });
const ofVersion = z.object({ version: versionId });

const file = { type: 'string', format: 'binary' } as const;
const form = z
  .custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
  .openapi({
    type: 'object',
    required: ['main', 'source'],
    properties: {
      main: file,
      aliases: file,
      addresses: file,
      comments: file,
      source: { type: 'string', description: 'where it was downloaded from' },
      publishedOn: { type: 'string', format: 'date', description: 'as the server says it' },
    },
  });

export const versionRoutes = [
  defineRoute({
    id: 'handInListVersion',
    part,
    method: 'post',
    path: '/lists/:list/versions',
    summary: 'Hand in a version of a list: the files as they were downloaded',
    describes:
      'A form with the files that the format has, at most 128 MiB together. They are read in the background: read the version for what came of it. It is accepted, or refused whole with every reason and its place; then the version before stays in force. The same files again are no new version; the answer is the one in force.',
    allow: write,
    params: ofList,
    headers: ['content-type'],
    body: form,
    bodyType: 'multipart/form-data',
    bodyBytes: true,
    maxBodyBytes: versions.versionBytesMax,
    status: 202,
    answer: versions.version,
    handle: async ({ params, body, headers }, call) => {
      if (!(await call.read((tx) => readList(tx, params.list)))) return refuse('not-found');
      const read = await readForm(body, headers['content-type'] ?? '');
      return isRefusal(read) ? read : call.perform((work) => receiveVersion(work, params.list, read));
    },
  }),
  defineRoute({
    id: 'listListVersions',
    part,
    method: 'get',
    path: '/lists/:list/versions',
    summary: 'List the versions of a list, accepted and refused, newest first',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params: ofList,
    query: pageQuery.extend({ state: z.enum(versions.versionStates).optional() }),
    status: 200,
    list: true,
    answer: pageOf(versions.version),
    handle: async ({ params, query }, call) => {
      if (!(await call.read((tx) => readList(tx, params.list)))) return refuse('not-found');
      const filter = { list: params.list, state: query.state };
      return answerList(query, { name: 'list-versions', at: call.at, filter }, (page) =>
        call.read((tx) => listVersions(tx, filter, page)),
      );
    },
  }),
  defineRoute({
    id: 'getListVersion',
    part,
    method: 'get',
    path: '/lists/versions/:version',
    summary: 'Read a version of a list: its counts, what it changed, and why it was refused',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params: ofVersion,
    status: 200,
    answer: versions.versionReport,
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const found = await readVersion(tx, params.version);
        return found ? reportOf(tx, found) : refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'listListProblems',
    part,
    method: 'get',
    path: '/lists/versions/:version/problems',
    summary: 'List what is wrong in a version of a list: each with its place and what was found there',
    describes: 'The first 10,000 are shown; the counts of the version have all of them.',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params: ofVersion,
    query: pageQuery.extend({ code: z.enum(versions.problemCodes).optional() }),
    status: 200,
    list: true,
    answer: pageOf(versions.versionProblem),
    handle: async ({ params, query }, call) => {
      if (!(await call.read((tx) => readVersion(tx, params.version)))) return refuse('not-found');
      const filter = { version: params.version, code: query.code };
      return answerList(query, { name: 'list-problems', at: call.at, filter }, (page) =>
        call.read((tx) => listProblems(tx, filter, page)),
      );
    },
  }),
];

async function reportOf(tx: Transaction, of: versions.Version): Promise<versions.VersionReport> {
  return {
    ...of,
    refusals: await readRefusals(tx, of.id),
    before: of.number === null ? null : await acceptedBefore(tx, { list: of.list, number: of.number }),
    filesKept: [...(await readKeptFiles(tx, of.id))],
    problems: problemKinds(of.counts?.problemsByCode ?? {}),
    entriesRead: of.state === 'received' ? await countRead(tx, of.id) : null,
  };
}

function problemKinds(byCode: versions.ReadCounts['problemsByCode']): versions.ProblemKind[] {
  return versions.problemCodes.flatMap((code) => {
    const [effect, means] = rowProblems[code];
    const count = byCode[code] ?? 0;
    return count > 0 ? [{ code, effect, means, count }] : [];
  });
}
