/** A record of a public register, given as a file: read into the few fields that are compared. Pure. */
import { z } from '@hono/zod-openapi';

const text = z.string().trim().min(1).max(500);

/** The parts of a GLEIF LEI record (LEI Common Data File, as JSON) that say who an entity is. The rest is kept. */
const gleifAddress = z.looseObject({
  FirstAddressLine: text.optional(),
  AdditionalAddressLine: z.union([text, z.array(text).max(10)]).optional(),
  City: text.optional(),
  Region: text.optional(),
  Country: text.optional(),
  PostalCode: text.optional(),
});

export const gleifRecord = z.looseObject({
  LEI: z.string().regex(/^[0-9A-Z]{18}[0-9]{2}$/, 'a legal entity identifier of 20 characters'),
  Entity: z.looseObject({
    LegalName: text,
    OtherEntityNames: z
      .array(z.looseObject({ type: text.optional(), OtherEntityName: text }))
      .max(50)
      .optional(),
    TransliteratedOtherEntityNames: z
      .array(z.looseObject({ TransliteratedOtherEntityName: text }))
      .max(50)
      .optional(),
    LegalAddress: gleifAddress,
    HeadquartersAddress: gleifAddress.optional(),
    RegistrationAuthority: z.looseObject({ RegistrationAuthorityEntityID: text.optional() }).optional(),
    LegalJurisdiction: text.optional(),
    EntityStatus: text.optional(),
  }),
});

export const plainRecord = z.strictObject({
  name: text,
  number: text.optional(),
  jurisdiction: text.optional(),
  address: z
    .strictObject({
      street: z.array(text).max(5).optional(),
      locality: text.optional(),
      region: text.optional(),
      postalCode: text.optional(),
      country: text.optional(),
    })
    .optional(),
  status: text.optional(),
});

export const compareRegistry = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('gleif'), record: gleifRecord }),
  z.strictObject({ source: z.literal('plain'), record: plainRecord }),
]);
export type CompareRegistry = z.output<typeof compareRegistry>;

export type ComparedAddress = {
  readonly street: readonly string[];
  readonly locality?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
};

/** What a register, or the collected elements, say of an entity. An empty list: nothing is said. */
export type EntityFacts = {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly addresses: readonly ComparedAddress[];
  readonly active: boolean | null;
  readonly status: string | null;
};

export function factsOfRecord(given: CompareRegistry): EntityFacts {
  return given.source === 'gleif' ? factsOfGleif(given.record) : factsOfPlain(given.record);
}

function factsOfGleif({ LEI, Entity }: z.output<typeof gleifRecord>): EntityFacts {
  // A name it had before is not its name.
  const others = (Entity.OtherEntityNames ?? []).filter((one) => one.type !== 'PREVIOUS_LEGAL_NAME');
  const number = Entity.RegistrationAuthority?.RegistrationAuthorityEntityID;
  const status = Entity.EntityStatus ?? null;
  return {
    names: [
      Entity.LegalName,
      ...others.map((one) => one.OtherEntityName),
      ...(Entity.TransliteratedOtherEntityNames ?? []).map((one) => one.TransliteratedOtherEntityName),
    ],
    numbers: number === undefined ? [LEI] : [number, LEI],
    jurisdictions: Entity.LegalJurisdiction === undefined ? [] : [Entity.LegalJurisdiction],
    addresses: [Entity.LegalAddress, Entity.HeadquartersAddress]
      .filter((one) => one !== undefined)
      .map(addressOfGleif),
    active: status === null ? null : status.toUpperCase() === 'ACTIVE',
    status,
  };
}

function addressOfGleif(address: z.output<typeof gleifAddress>): ComparedAddress {
  const more = address.AdditionalAddressLine ?? [];
  const lines = [address.FirstAddressLine, ...(typeof more === 'string' ? [more] : more)];
  return {
    street: lines.filter((line) => line !== undefined),
    locality: address.City,
    region: address.Region,
    postalCode: address.PostalCode,
    country: address.Country,
  };
}

const endedStatuses = /inactive|dissolv|ceased|struck|liquidat|closed|null|merged|withdrawn|revoked|removed/i;

function factsOfPlain(record: z.output<typeof plainRecord>): EntityFacts {
  return {
    names: [record.name],
    numbers: record.number === undefined ? [] : [record.number],
    jurisdictions: record.jurisdiction === undefined ? [] : [record.jurisdiction],
    addresses: record.address ? [{ ...record.address, street: record.address.street ?? [] }] : [],
    active: record.status === undefined ? null : !endedStatuses.test(record.status),
    status: record.status ?? null,
  };
}
