/** What a statement about a person or an entity says of who it is. What does not read is left out: counting does without it. */
import { z } from 'zod';

const text = z.string().trim().min(1).max(4_000).optional().catch(undefined);
/** A list in which an item that does not read is nothing. Longer ones nobody has. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item.nullable().catch(null))
    .max(1_000)
    .catch([])
    .default([])
    .transform((items) => items.flatMap((one) => (one === null ? [] : [one])));
const place = z.looseObject({ name: text, code: text });
const onePlace = place.optional().catch(undefined);
const address = z.looseObject({ type: text, address: text, postCode: text, country: onePlace });

const details = z.looseObject({
  name: text,
  names: listOf(z.looseObject({ type: text, fullName: text })),
  alternateNames: listOf(z.string().trim().min(1).max(4_000)),
  identifiers: listOf(z.looseObject({ scheme: text, schemeName: text, id: text })),
  birthDate: text,
  nationalities: listOf(place),
  jurisdiction: onePlace,
  addresses: listOf(address),
});
const described = z.looseObject({ recordDetails: details });

export type DescribedParty = {
  /** The legal name first, where one is called so. */
  readonly names: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly id: string }[];
  /** YYYY-MM-DD, YYYY-MM or YYYY; as the source wrote it. */
  readonly birthDate?: string;
  /** ISO codes as the source wrote them, of a country or of a part of one. */
  readonly nationalities: readonly string[];
  readonly jurisdiction?: string;
  readonly addresses: readonly { readonly text: string; readonly country?: string }[];
};

/** @param document the JSON text of a statement that was read and kept */
export function describedIn(document: string): DescribedParty {
  const { recordDetails: of } = described.parse(JSON.parse(document));
  const legalFirst = of.names.toSorted((a, b) => Number(b.type === 'legal') - Number(a.type === 'legal'));
  const names = [of.name, ...legalFirst.map(({ fullName }) => fullName), ...of.alternateNames];
  return {
    names: [...new Set(names.filter((name) => name !== undefined))],
    identifiers: of.identifiers.flatMap(({ scheme, schemeName, id }) =>
      id === undefined ? [] : [{ scheme: scheme ?? schemeName ?? 'identifier', id }],
    ),
    ...(of.birthDate === undefined ? {} : { birthDate: of.birthDate }),
    nationalities: of.nationalities.flatMap(({ code }) => code ?? []),
    ...(of.jurisdiction?.code === undefined ? {} : { jurisdiction: of.jurisdiction.code }),
    addresses: of.addresses.flatMap(({ address: line, postCode, country }) => {
      const shown = [line, postCode].filter((part) => part !== undefined).join(', ');
      if (shown === '') return [];
      return [{ text: shown, ...(country?.code === undefined ? {} : { country: country.code }) }];
    }),
  };
}
