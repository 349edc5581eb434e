/** HTTP of the versions of the program, and of what each of its values was. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { settingNames } from '../types.ts';
import { type ApprovedValue, listValues } from '../values/store.ts';
import { valueInWords } from '../words.ts';
import { compareProgramVersions } from './compare.ts';
import { numberInForce, readTwo } from './read-two.ts';
import { listProgramVersions, type VersionHead } from './version.ts';
import { approvedValue, comparison, twoVersions, valueKinds, versionHead } from './view.ts';

const part = 'adopt/written-program';
const clause = '§ 7.302(a)';
const read = {
  part,
  method: 'get',
  allow: { roles: everyReader, scope: 'adopt:read' },
  narrowed: { asOf: true, customers: 'tells-of-none' },
  status: 200,
} as const;

export const versionRoutes = [
  defineRoute({
    ...read,
    id: 'listProgramVersions',
    path: '/written-program/versions',
    summary: 'List the versions of the program, newest first, those ahead included',
    clause,
    query: pageQuery,
    list: true,
    answer: pageOf(versionHead),
    handle: ({ query }, call) =>
      answerList(query, { name: 'program-versions', at: call.at, filter: {} }, (page) =>
        call.read(async (tx) => {
          const inForce = await numberInForce(tx, call);
          const { items, ...more } = await listProgramVersions(tx, call.runtime.edition, {
            at: call.at,
            ...page,
          });
          return { items: items.map((head) => presentVersion(head, inForce)), ...more };
        }),
      ),
  }),
  defineRoute({
    ...read,
    id: 'compareProgramVersions',
    path: '/written-program/comparisons',
    summary: 'Compare two versions of the program clause by clause',
    describes: 'Without `to` the version in force; without `from` the one before `to`.',
    clause,
    query: z.object(twoVersions),
    answer: comparison,
    handle: ({ query }, call) =>
      call.read(async (tx) => {
        const two = await readTwo(tx, call, query);
        if (!two) return refuse('not-found');
        const { from, to, inForce } = two;
        return {
          from: { ...presentVersion(from, inForce), digest: from.digest },
          to: { ...presentVersion(to, inForce), digest: to.digest },
          ...compareProgramVersions(from, to, call.runtime.edition),
        };
      }),
  }),
  defineRoute({
    ...read,
    id: 'listProgramValues',
    path: '/written-program/values',
    summary: 'List every approved value of one setting, text or risk, the last approved first',
    clause,
    query: pageQuery.extend({
      kind: z.enum(valueKinds).default('setting'),
      name: z.string().max(60).default('pendingDays'),
    }),
    list: true,
    answer: pageOf(approvedValue),
    handle: ({ query: { kind, name, ...query } }, call) =>
      answerList(query, { name: 'program-values', at: call.at, filter: { kind, name } }, (page) =>
        call.read(async (tx) => {
          const { items, ...more } = await listValues(tx, { kind, name, at: call.at }, page);
          return { items: items.map(presentValue), ...more };
        }),
      ),
  }),
];

function presentVersion({ number, since, changes }: VersionHead, inForce: number) {
  const state = number === inForce ? 'in-force' : number > inForce ? 'ahead' : 'superseded';
  return { number, since, changes, state } as const;
}

function presentValue({ kind, name, value, effectiveOn, approvedAt, change }: ApprovedValue) {
  const setting = settingNames.find((one) => one === name);
  const words = kind === 'setting' && setting ? valueInWords(setting, value) : null;
  return { kind, name, value, words, effectiveOn, approvedAt, change };
}
