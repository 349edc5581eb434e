/** What each organization owes by way of certification: the facts from the record, and what the rules find. */
import { type Clock, listClocksOf } from '../../../casework/clocks/index.ts';
import { lastSent, sentFields } from '../../../filing/index.ts';
import type { Id } from '../../../kernel/ids.ts';
import { dayOf, type Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import {
  type Organization as Kept,
  listResellers,
  readOrganization,
} from '../../adopt/organizations/index.ts';
import { programSettings } from '../../adopt/written-program/index.ts';
import type { CertificationFinding } from './rules/finding.ts';
import { certificationRules } from './rules/index.ts';
import { type CertificationFacts, type KindCode, kindCodes, mostResellers } from './types.ts';

export type Due = {
  readonly about: Id<'organization'>;
  readonly legalName: string;
  readonly whose: CertificationFacts['whose'];
  readonly findings: readonly CertificationFinding[];
  /** What is due next, with the day where there is one. */
  readonly next: { readonly kind: KindCode; readonly dueOn: string | null; readonly late: boolean } | null;
};

type Asked = {
  readonly tenant: Id<'organization'>;
  readonly edition: Edition;
  readonly at: Instant;
  readonly asOf: Instant | undefined;
};

type Organization = {
  readonly id: Id<'organization'>;
  readonly legalName: string;
  readonly isNew: boolean;
  readonly onRecord: CertificationFacts['onRecord'];
};

/** The provider first, then each foreign reseller. */
export async function readDue(tx: Transaction, asked: Asked): Promise<readonly Due[]> {
  const { tenant, asOf } = asked;
  const provider = await readOrganization(tx, tenant, asOf);
  if (!provider) return [];
  const resellers = await listResellers(
    tx,
    { foreign: true, state: 'current', asOf },
    { limit: mostResellers },
  );
  const all: Organization[] = [
    {
      id: tenant,
      legalName: provider.legalName,
      isNew: provider.newProvider,
      onRecord: recordOf(provider),
    },
  ];
  for (const { id, legalName } of resellers.items) {
    const reseller = await readOrganization(tx, id, asOf);
    all.push({ id, legalName, isNew: false, onRecord: reseller ? recordOf(reseller) : null });
  }
  const due: Due[] = [];
  for (const organization of all) due.push(await dueOf(tx, organization, asked));
  return due;
}

function recordOf({ firstCertification }: Kept): CertificationFacts['onRecord'] {
  return firstCertification && { on: firstCertification.certifiedOn, receipt: firstCertification.receipt };
}

async function dueOf(tx: Transaction, organization: Organization, asked: Asked): Promise<Due> {
  const facts = await factsOf(tx, organization, asked);
  const context = { edition: asked.edition.id, at: asked.at, parameters: asked.edition.parameters };
  return {
    about: organization.id,
    legalName: organization.legalName,
    whose: facts.whose,
    findings: certificationRules.map((rule) => rule(facts, context)),
    next: nextOf(facts),
  };
}

async function factsOf(
  tx: Transaction,
  { id, isNew, onRecord }: Organization,
  { tenant, edition, at, asOf }: Asked,
): Promise<CertificationFacts> {
  const when = asOf ? { asOf } : {};
  const { legalZone } = await programSettings(tx, edition, at);
  const first = await lastSent(tx, { about: id, kinds: ['initial-certification'], ...when });
  const last = await lastSent(tx, { about: id, kinds: kindCodes, ...when });
  const names = new Map(
    ['initial-certification', 'annual-certification'].flatMap((form) =>
      edition.form(form).fields.map((field) => [field.id, field.name] as const),
    ),
  );
  const clocks = await listClocksOf(tx, id, asOf);
  return {
    about: id,
    whose: id === tenant ? 'provider' : 'foreign-reseller',
    isNew,
    onRecord,
    firstSent: first ? { filing: first.id, on: dayOf(first.sentAt, legalZone) } : null,
    clocks: clocks.filter((clock) => isOpen(clock)).map((clock) => waiting(clock, at)),
    filed: last
      ? {
          filing: last.latest,
          fields: (await sentFields(tx, last.latest)).map(({ field, counted }) => ({
            name: names.get(field) ?? field,
            counted,
          })),
        }
      : null,
  };
}

function isOpen({ progress }: Clock): boolean {
  return progress.state === 'running' || progress.state === 'breached';
}

function waiting({ id, obligation, dueOn, dueAt, progress }: Clock, at: Instant) {
  return { clock: id, obligation, dueOn, late: progress.state === 'breached' || dueAt <= at };
}

/** The first where there is none; else the change that waits, or the year that ends, whichever is sooner. */
function nextOf({ firstSent, onRecord, clocks }: CertificationFacts): Due['next'] {
  const kindOf = (obligation: string): KindCode | undefined => {
    if (obligation.startsWith('certify-')) return 'annual-certification';
    if (obligation.startsWith('report-')) return 'irregular-certification';
    return obligation.startsWith('file-') ? 'initial-certification' : undefined;
  };
  const open = clocks
    .flatMap(({ obligation, dueOn, late }) => {
      const kind = kindOf(obligation);
      return kind ? [{ kind, dueOn, late }] : [];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [soonest] = open;
  if (soonest) return soonest;
  return firstSent || onRecord ? null : { kind: 'initial-certification', dueOn: null, late: false };
}
