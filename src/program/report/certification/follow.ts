/** What follows from everything that happens: lines of the census, and deadlines of certifications. */
import { z } from '@hono/zod-openapi';
import { lastSent } from '../../../filing/index.ts';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import { type Id, isId } from '../../../kernel/ids.ts';
import { startOfDay } from '../../../kernel/time.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { dayField } from '../../../runtime/http/fields.ts';
import { listResellers, readOrganization } from '../../adopt/organizations/index.ts';
import { programSettings } from '../../adopt/written-program/index.ts';
import { followCensus } from './census/follow.ts';
import { type Change, clockOfChange, clockOfFirst, clocksAfterReseller } from './clocks.ts';
import { runsProvidersProgram } from './reseller-evidence.ts';
import { kindCodes, mostResellers } from './types.ts';

export async function follow(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  await followCensus(work, events);
  const started: NewEvent[] = [];
  for (const event of events) started.push(...(await clocksAfter(work, event)));
  return started;
}

const approvedChange = z.object({ material: z.boolean(), effectiveOn: dayField });
const contactChange = z.object({ since: dayField });
const structureChange = z.object({ on: dayField });
const enteredReseller = z.object({ foreign: z.boolean() });

async function clocksAfter(work: Work, event: RecordedEvent): Promise<readonly NewEvent[]> {
  switch (event.type) {
    case 'program-change-approved': {
      const { material, effectiveOn } = approvedChange.parse(event.data);
      return material ? programChanged(work, event, effectiveOn) : [];
    }
    case 'primary-contact-changed': {
      const { since } = contactChange.parse(event.data);
      const about = { organization: event.subject, obligation: 'report-contact-change' } as const;
      return changed(work, event, { ...about, on: since, code: 'since' });
    }
    case 'structure-change-recorded': {
      const { on } = structureChange.parse(event.data);
      const about = { organization: event.subject, obligation: 'report-business-change' } as const;
      return changed(work, event, { ...about, on, code: 'changed' });
    }
    case 'program-adopted':
      return first(work, event, work.tenant);
    case 'reseller-entered':
      return enteredReseller.parse(event.data).foreign ? first(work, event, event.subject) : [];
    case 'reseller-ended':
      return isId('organization', event.subject) ? clocksAfterReseller(work, event.subject) : [];
    default:
      return [];
  }
}

/** A material change is the provider's to report, and of each foreign reseller that adopted the program. */
async function programChanged(
  work: Work,
  event: RecordedEvent,
  on: z.output<typeof dayField>,
): Promise<readonly NewEvent[]> {
  const { items } = await listResellers(
    work.tx,
    { foreign: true, state: 'current' },
    { limit: mostResellers },
  );
  const started: NewEvent[] = [];
  for (const organization of [work.tenant, ...items.map(({ id }) => id)]) {
    if (organization !== work.tenant && !(await runsProvidersProgram(work.tx, organization))) continue;
    const told = {
      organization,
      obligation: 'report-material-program-change',
      on,
      code: 'effective',
    } as const;
    started.push(...(await changed(work, event, told)));
  }
  return started;
}

type Told = {
  readonly organization: Id;
  readonly obligation: Change['obligation'];
  readonly on: z.output<typeof dayField>;
  readonly code: string;
};

/** The earlier of the day of the change and the moment it was recorded. Before the first certification nothing changed. */
async function changed(
  work: Work,
  { id, type, at }: RecordedEvent,
  { organization, obligation, on, code }: Told,
): Promise<readonly NewEvent[]> {
  if (!isId('organization', organization) || !(await hasCertified(work, organization))) return [];
  const { legalZone } = await programSettings(work.tx, work.runtime.edition, work.at);
  const readings = [
    { code, at: startOfDay(on, legalZone) },
    { code: 'recorded', at },
  ];
  return clockOfChange(work, { about: organization, obligation, event: { id, type }, readings });
}

async function hasCertified(work: Work, about: Id<'organization'>): Promise<boolean> {
  if ((await readOrganization(work.tx, about))?.firstCertification) return true;
  return (await lastSent(work.tx, { about, kinds: kindCodes })) !== undefined;
}

function first(work: Work, { id, type }: RecordedEvent, about: Id): Promise<readonly NewEvent[]> {
  return isId('organization', about)
    ? clockOfFirst(work, { about, event: { id, type } })
    : Promise.resolve([]);
}
