/** HTTP of the files of a version, as they were handed in. */
import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { streamOf } from '../../../../runtime/http/stream.ts';
import { listFormat } from '../reading/readers/index.ts';
import { type FileShape, fileRoles } from '../reading/types.ts';
import { readKeptFiles, readKeptPiece } from '../store/files.ts';
import { readList } from '../store/lists.ts';
import { readVersion } from '../store/versions.ts';
import { versionId } from '../types/lists.ts';
import type { VersionFile } from '../types/versions.ts';
import { part, read } from './who.ts';

export const fileRoutes = [
  defineRoute({
    id: 'getListVersionFile',
    part,
    method: 'get',
    path: '/lists/versions/:version/files/:file',
    summary: 'A file of an accepted version, byte for byte as it was handed in',
    describes:
      'Its SHA-256 is the digest that the version names; where the bytes that are kept have another, the answer breaks off. Not found where it is not kept: of a version that was refused or is not read yet, or that was accepted before files were kept.',
    allow: read,
    narrowed: { customers: 'tells-of-none' },
    params: z.object({ version: versionId, file: z.enum(fileRoles) }),
    status: 200,
    answerType: 'application/octet-stream',
    handle: async ({ params: { version: id, file: role } }, call) => {
      const found = await call.read(async (tx) => {
        const version = await readVersion(tx, id);
        const list = version && (await readList(tx, version.list));
        const kept = await readKeptFiles(tx, id);
        const file = version?.files.find((one) => one.file === role);
        return version && list && file && kept.has(role) ? { version, list, file } : undefined;
      });
      if (!found) return refuse('not-found');
      return {
        raw: streamOf(bytesOf(call, { version: id, file: found.file })),
        contentType: 'application/octet-stream',
        fileName: `${found.list.slug}-${found.version.number}-${role}${endingFor(found.list.format)}`,
      };
    },
  }),
];

const endings: Readonly<Record<FileShape, string>> = {
  csv: '.csv',
  xml: '.xml',
  json: '.json',
  'json-lines': '.jsonl',
};

function endingFor(slug: string): string {
  const format = listFormat(slug);
  return format ? endings[format.shape] : '';
}

type Asked = { readonly version: z.output<typeof versionId>; readonly file: VersionFile };

/** @throws Error at the end, where they are not what was handed in */
async function* bytesOf(call: Call, { version, file: { file, digest } }: Asked): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for (let number = 1; ; number += 1) {
    const piece = await call.read((tx) => readKeptPiece(tx, { version, file }, number));
    if (!piece) break;
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== digest) throw new Error(`a kept file of ${version} has another digest`);
}
