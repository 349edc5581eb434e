/** What was collected about an entity or individual, in the form that is compared with other evidence. Pure. */
import type { Element } from '../../../collect/identification/index.ts';
import type { ComparedAddress, EntityFacts } from './record.ts';

export function factsOfElements(elements: readonly Element[]): EntityFacts {
  const of = (kind: Element['kind']) => elements.filter((one) => one.kind === kind).map((one) => one.value);
  return {
    names: of('name').flatMap(namesIn),
    numbers: of('registration').flatMap((value) => texts(value.number)),
    jurisdictions: of('jurisdiction').flatMap((value) => texts(value.jurisdiction)),
    addresses: of('address').map(addressIn),
    active: null,
    status: null,
  };
}

/** The words somebody is called by as a whole; a family name alone is nobody's name. */
function namesIn(value: Element['value']): readonly string[] {
  return [value.fullName, value.legalName, value.tradingNames, value.nativeScript, value.latinScript].flatMap(
    texts,
  );
}

function addressIn(value: Element['value']): ComparedAddress {
  const one = (name: string) => texts(value[name])[0];
  return {
    street: texts(value.street),
    locality: one('locality'),
    region: one('region'),
    postalCode: one('postalCode'),
    country: one('country'),
  };
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
