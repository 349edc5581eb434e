/** The domains a person is reached at. Pure. */
import type { Id } from '../../../kernel/ids.ts';
import type { Element } from '../../collect/identification/index.ts';

export type DomainOf = { readonly domain: string; readonly element: Id<'element'> };

/** Those of the e-mail addresses that stand, oldest first. */
export function domainsOf(elements: readonly Element[]): readonly DomainOf[] {
  return elements.flatMap(({ id, kind, value }) => {
    const address = kind === 'email' ? value.address : undefined;
    if (typeof address !== 'string') return [];
    return [{ domain: address.slice(address.lastIndexOf('@') + 1).toLowerCase(), element: id }];
  });
}
