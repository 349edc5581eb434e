/** The kinds of certification: initial, annual, and out of the yearly cycle; of the provider and of each foreign reseller. */

import { lastSent } from '../../../filing/index.ts';
import type { NewEvent } from '../../../kernel/events.ts';
import type { Id } from '../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { FilingBeginning, FilingKind } from '../../../runtime/filing-kind.ts';
import { readOrganization, readReseller } from '../../adopt/organizations/index.ts';
import { programSettings } from '../../adopt/written-program/index.ts';
import { censusStart } from './census/store.ts';
import { clocksAfterSending } from './clocks.ts';
import { drawField } from './draw.ts';
import { figures } from './figures/index.ts';
import { type KindCode, kindCodes } from './types.ts';

const common = {
  figures,
  draw: drawField,
  zone: async (work) => (await programSettings(work.tx, work.runtime.edition, work.at)).legalZone,
  // Of a reseller nothing is counted here.
  knownSince: (work, about) => (about === work.tenant ? censusStart(work.tx) : Promise.resolve(null)),
  follows: async (work, filing, step): Promise<readonly NewEvent[]> =>
    step.kind === 'transmitted'
      ? clocksAfterSending(work, filing, step.at)
      : firstOnRecord(work, filing.about, step),
} satisfies Partial<FilingKind>;

export const filingKinds: readonly (FilingKind & { readonly code: KindCode })[] = [
  {
    ...common,
    code: 'initial-certification',
    label: 'Initial certification',
    describes: 'The first certification, with every field of the form. It opens the gate for a new provider.',
    clause: '§ 7.304(a)',
    forms: ['initial-certification'],
    goesOnFrom: [],
    begin: async (work, about, corrects) => {
      const sent = await lastSent(work.tx, { about, kinds: ['initial-certification'] });
      if (sent && !corrects)
        return refuse('already-exists', { field: 'body.kind', code: 'sent', detail: sent.id });
      return begin(work, about, corrects);
    },
  },
  {
    ...common,
    code: 'annual-certification',
    label: 'Annual certification',
    describes: 'The yearly attestations with their evidence, and every field of the first form as it is now.',
    clause: '§ 7.304(b)',
    forms: ['annual-certification', 'initial-certification'],
    goesOnFrom: ['initial-certification', 'annual-certification'],
    begin: beginLater,
  },
  {
    ...common,
    code: 'irregular-certification',
    label: 'Certification outside the yearly cycle',
    describes:
      'After a significant change of business, a material change of the program, or another contact.',
    clause: '§ 7.304(c)',
    forms: ['initial-certification'],
    goesOnFrom: kindCodes,
    begin: beginLater,
  },
];

async function begin(
  work: Work,
  about: Id<'organization'>,
  corrects: Id<'filing'> | null,
): Promise<FilingBeginning | Refusal> {
  const provider = await readOrganization(work.tx, work.tenant);
  // A fault: whoever has a session belongs to a provider that was founded.
  if (!provider) throw new Error('the tenant has no organization');
  const found = about === work.tenant ? provider : await foreignReseller(work, about);
  if (!found) return refuse('not-found');
  // What was sent can still be corrected; nothing new is certified for it.
  if ('state' in found && found.state === 'ended' && !corrects)
    return refuse('conflict', { field: 'body.about', code: 'ended' });
  return {
    legalName: found.legalName,
    jurisdiction: found.jurisdiction,
    through: { id: work.tenant, legalName: provider.legalName },
  };
}

/** Only a foreign reseller certifies; one that is organized under U.S. law does not. */
async function foreignReseller(work: Work, about: Id<'organization'>) {
  const found = await readReseller(work.tx, about);
  return found?.foreign ? found : undefined;
}

/** What follows the first needs a first; one that was filed elsewhere and recorded by hand counts. */
async function beginLater(
  work: Work,
  about: Id<'organization'>,
  corrects: Id<'filing'> | null,
): Promise<FilingBeginning | Refusal> {
  const sent = await lastSent(work.tx, { about, kinds: kindCodes });
  const onRecord = (await readOrganization(work.tx, about))?.firstCertification;
  if (!sent && !onRecord) {
    const known = await begin(work, about, corrects);
    if (isRefusal(known)) return known;
    return refuse('certification-missing', { field: 'body.kind', code: 'first-certification-missing' });
  }
  return begin(work, about, corrects);
}

/** The first acknowledgement is the receipt that the gate waits for (§ 7.304(d)). */
async function firstOnRecord(
  work: Work,
  about: Id<'organization'>,
  { on, receipt }: { readonly on: string; readonly receipt: string },
): Promise<readonly NewEvent[]> {
  if ((await readOrganization(work.tx, about))?.firstCertification) return [];
  return [{ type: 'first-certification-recorded', subject: about, data: { certifiedOn: on, receipt } }];
}
