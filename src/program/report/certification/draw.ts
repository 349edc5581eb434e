/** Fills the fields of a certification: figures from the census, words from the program, evidence from the record. */
import type { Id } from '../../../kernel/ids.ts';
import type { FormField } from '../../../law/index.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import type { DrawnField, FilingScope, Source } from '../../../runtime/filing-kind.ts';
import {
  openPrimaryContact,
  readEmployeeCount,
  readPrimaryContact,
} from '../../adopt/organizations/index.ts';
import { type ProgramVersion, readProgramVersionAsOf } from '../../adopt/written-program/index.ts';
import { evidenceOf } from './evidence.ts';
import {
  customersByPlace,
  foreignOwnersByPlace,
  foreignResellers,
  seenNow,
  unverifiedForeignAccounts,
} from './figures/index.ts';
import { narrativeOf } from './narratives.ts';
import { resellerEvidence, runsProvidersProgram } from './reseller-evidence.ts';

type Asked = {
  readonly work: Work;
  readonly scope: FilingScope;
  readonly field: FormField;
  readonly version: ProgramVersion;
};

export async function drawField(work: Work, scope: FilingScope, field: FormField): Promise<DrawnField> {
  const version = await readProgramVersionAsOf(work.tx, work.runtime.edition, {
    on: scope.on,
    at: scope.asOf,
  });
  const asked = { work, scope, field, version };
  switch (field.kind) {
    case 'attestation':
      return { kind: 'attestation', evidence: await evidence(asked) };
    case 'contact':
      return contact(work, scope);
    case 'count':
    case 'count-by-place':
    case 'list':
      return counted(asked);
    case 'text':
    case 'narrative':
    case 'day':
      return narrative(asked);
  }
}

function isOfReseller({ tenant }: Work, { about }: FilingScope): boolean {
  return about !== tenant;
}

function evidence({ work, scope, field, version }: Asked) {
  if (isOfReseller(work, scope)) return resellerEvidence(work, scope);
  return evidenceOf(field.name, { work, scope, version });
}

/** A reseller's words are its own; where it adopted the provider's program they begin as the provider's. */
async function narrative({ work, scope, field, version }: Asked): Promise<DrawnField> {
  if (isOfReseller(work, scope) && !(await runsProvidersProgram(work.tx, scope.about, scope.asOf))) {
    const says = 'stated by the reseller: it did not adopt the program of the provider';
    return { kind: 'narrative', text: '', sources: [{ what: 'reseller-statement', of: scope.about, says }] };
  }
  return { kind: 'narrative', ...narrativeOf(field.name, version, work.runtime.edition) };
}

async function contact(work: Work, { about, asOf }: FilingScope): Promise<DrawnField> {
  const found = await readPrimaryContact(work.tx, about, asOf);
  const values = found && (await openPrimaryContact(work.seals, found));
  if (found && values)
    await work.commit([
      {
        type: 'primary-contact-revealed',
        subject: about,
        data: { contact: found.contact, reason: 'filing' },
      },
    ]);
  const says = found ? `the primary contact since ${found.since}` : 'no primary contact is on record';
  const source: Source = { what: 'primary-contact', of: found?.contact ?? about, says };
  return { kind: 'contact', contact: values ?? null, sources: [source] };
}

/** What is counted of the provider is counted here. A reseller counts for itself, and the provider passes it on. */
async function counted(asked: Asked): Promise<DrawnField> {
  const { work, scope, field, version } = asked;
  if (isOfReseller(work, scope)) return statedByReseller(scope.about);
  const { settings } = version;
  const seen = await seenNow(work.tx);
  const on = scope.on;
  switch (field.name) {
    case 'customerCount': {
      const parameters = {
        ...seen,
        on,
        basis: settings.customerLocationBasis,
        counts: settings.certificationCountsCustomers,
      };
      return { kind: 'figure', query: customersByPlace, parameters, planned: false };
    }
    case 'foreignBeneficialOwnerCount':
      return { kind: 'figure', query: foreignOwnersByPlace, parameters: { ...seen, on }, planned: false };
    case 'foreignResellers':
      return { kind: 'figure', query: foreignResellers, parameters: { on }, planned: false };
    case 'unverifiedForeignAccountCount': {
      const parameters = { ...seen, on, zone: settings.legalZone };
      return { kind: 'figure', query: unverifiedForeignAccounts, parameters, planned: true };
    }
    default:
      return employees(asked);
  }
}

/** The number of employees is counted elsewhere and entered here. */
async function employees({ work, scope }: Asked): Promise<DrawnField> {
  const found = await readEmployeeCount(work.tx, scope.about, scope.asOf);
  const says = found ? `counted on ${found.on}` : 'no count of employees is on record';
  return {
    kind: 'stated',
    number: found?.employees ?? null,
    sources: [{ what: 'employee-count', of: scope.about, says }],
  };
}

function statedByReseller(about: Id<'organization'>): DrawnField {
  const says = 'stated by the reseller; write where its statement is';
  return { kind: 'stated', number: null, sources: [{ what: 'reseller-statement', of: about, says }] };
}
