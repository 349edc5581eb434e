/** Where a thing is shown, by the prefix of its id. */
const pages: Readonly<Record<string, (id: string) => { to: string; label: string }>> = {
  acc: (id) => ({ to: `/standing/${id}`, label: 'Open the account' }),
  cas: (id) => ({ to: `/casework/${id}`, label: 'Open the case' }),
  lwk: (id) => ({ to: `/long-work/${id}`, label: 'Open the long work' }),
  per: (id) => ({ to: `/identification/persons/${id}`, label: 'Open the person' }),
  vrd: (id) => ({ to: `/gate/explain?verdict=${id}`, label: 'Explain the verdict' }),
};

/** Nothing for what has no page of its own. */
export function pageOfId(id: string): { to: string; label: string } | undefined {
  const [prefix = ''] = id.split('_');
  return Object.hasOwn(pages, prefix) ? pages[prefix]?.(id) : undefined;
}
