/** Where a thing is shown, by the prefix of its id. */
const pages: Readonly<Record<string, readonly [below: string, label: string]>> = {
  acc: ['/standing/', 'Open the account'],
  acs: ['/access-log/signals/', 'Open the signal'],
  cas: ['/casework/', 'Open the case'],
  pch: ['/written-program/changes/', 'Open the change'],
  lwk: ['/long-work/', 'Open the long work'],
  per: ['/identification/persons/', 'Open the person'],
  vrd: ['/gate/explain?verdict=', 'Explain the verdict'],
  fil: ['/certification/', 'Open the certification'],
  clk: ['/clocks/', 'Open the deadline'],
  dlv: ['/webhooks/deliveries/', 'Open the delivery'],
  whk: ['/webhooks/endpoints/', 'Open the endpoint'],
  ntc: ['/notices/', 'Open the notice'],
  spm: ['/special-measures/', 'Open the special measure'],
  ers: ['/retention/erasures/', 'Open the erasure'],
  key: ['/access/keys/', 'Open the key'],
  lst: ['/screening/lists/', 'Open the list'],
  scm: ['/screening/matches/', 'Open the match'],
  lsv: ['/screening/lists/versions/', 'Open the version of a list'],
  mem: ['/access/members/', 'Open the member'],
};

/** Nothing for an id of another kind, and for what is no id. */
export function pageOf(id: string): { readonly to: string; readonly label: string } | undefined {
  const [prefix = ''] = id.split('_');
  const [below, label] = (id.includes('_') && Object.hasOwn(pages, prefix) && pages[prefix]) || [];
  return below && label ? { to: `${below}${encodeURIComponent(id)}`, label } : undefined;
}
