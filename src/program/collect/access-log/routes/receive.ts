/** HTTP of batches of accesses that come in. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { encodings } from '../batch/messages.ts';
import { accessReceipt } from '../batches/types.ts';
import { receiveBatch } from '../hot/receive.ts';
import { batchLimits } from '../limits.ts';
import { accessFormats } from '../types.ts';
import { part, report } from './who.ts';

const mebibytes = (bytes: number) => `${bytes / 1_048_576} MiB`;

/** The body as it comes. What is no stream was never read by the server. */
const body = z
  .custom<AsyncIterable<Uint8Array>>((value) => typeof value === 'object' && value !== null)
  .openapi({ type: 'string', description: 'one access on each line, or a document that lists records' });

const encoding = z.enum(encodings);

export const receiveRoutes = [
  defineRoute({
    id: 'receiveAccessEvents',
    part,
    method: 'post',
    path: '/access-events',
    summary: 'Report accesses and administrative acts: a batch of lines, answered once all of it is durable',
    describes: [
      'Name the batch by `Idempotency-Key` or `?batch=`, 1 to 200 characters. The same batch again is answered as the first time and adds nothing; another one under its name is refused.',
      'A line that cannot be read is refused by itself, with its number, a code and a field; the others are kept. Accesses of accounts that are not known here wait until an alias says whose they are.',
      `At most ${mebibytes(batchLimits.packedBytes)} as sent, ${mebibytes(batchLimits.unpackedBytes)} and ${batchLimits.lines} lines unpacked, ${mebibytes(batchLimits.lineBytes)} a line, ${batchLimits.days} days. \`Content-Encoding\` gzip or zstd. With too many batches at a time the answer is 503 with \`Retry-After\`, and nothing was kept.`,
    ].join('\n\n'),
    clause: '§ 7.302(c)',
    allow: report,
    query: z.object({
      format: z.enum(accessFormats).optional().describe('absent: told from each record'),
      batch: z.string().min(1).max(200).optional(),
      account: z
        .string()
        .min(1)
        .max(500)
        .optional()
        .describe('whose records are that name no account, as their format calls it: the cluster'),
    }),
    headers: ['idempotency-key', 'content-encoding'],
    body,
    bodyType: 'application/x-ndjson',
    bodyStream: true,
    maxBodyBytes: batchLimits.packedBytes,
    hot: true,
    status: 200,
    answer: accessReceipt,
    handle: async ({ query, body: stream, headers }, { runtime, session }) => {
      const key = query.batch ?? headers['idempotency-key'];
      if (!key || key.length > 200) return refuse('idempotency-key-missing');
      const packed = encoding.safeParse(headers['content-encoding']?.trim().toLowerCase() || 'identity');
      if (!packed.success) {
        return refuse('unsupported-media-type', { field: 'header.content-encoding', code: 'unknown' });
      }
      const { tenant, actor } = session;
      const { format, account } = query;
      return receiveBatch(runtime, {
        tenant,
        actor,
        key,
        body: stream,
        encoding: packed.data,
        format,
        account,
      });
    },
  }),
];
