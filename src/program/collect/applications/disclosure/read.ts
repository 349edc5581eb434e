/** The notice for one reader, from what this installation is and which program is in force. */
import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Senders } from '../../../../runtime/notices/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { readOrganization } from '../../../adopt/organizations/index.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { disclosure, disclosuresOf, type NoticeFacts } from './notice.ts';

export const disclosureNotice = z.object({
  version: z.string().describe('of what the notice says; another version is another notice to give'),
  edition: z.string(),
  disclosures: z.array(disclosure),
});
export type DisclosureNotice = z.input<typeof disclosureNotice>;

export async function readNotice(
  tx: Transaction,
  { runtime, tenant, at }: { runtime: Runtime; tenant: Id<'organization'>; at: Instant },
  reader: Pick<NoticeFacts, 'reader' | 'entityName'>,
): Promise<DisclosureNotice> {
  const { edition } = runtime;
  const organization = await readOrganization(tx, tenant);
  const settings = await programSettings(tx, edition, at);
  // Safe: main fills these two with senders of that type, or leaves them out.
  const { sendMail, sendText } = runtime.connectors as Senders;
  const disclosures = disclosuresOf({
    ...reader,
    edition,
    organization: { kind: organization?.kind ?? 'provider' },
    retentionYears: Math.max(settings.retentionYears, edition.parameters.retentionYears ?? 0),
    carriers: { mail: sendMail !== undefined, text: sendText !== undefined },
  });
  const said = canonicalJson(disclosures.map(({ facts, ...line }) => ({ ...line, facts: { ...facts } })));
  const version = createHash('sha256').update(said).digest('hex').slice(0, 16);
  return {
    version,
    edition: edition.id,
    disclosures: disclosures.map(({ facts, ...line }) => ({
      ...line,
      facts: Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
      ),
    })),
  };
}
