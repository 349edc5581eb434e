/** What the palette finds: pages and settings by title, persons by name with their accounts and cases, things by id. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { lists } from '../lists.ts';
import { pageOf } from '../pages/page-of.ts';
import { titleFor } from '../words.ts';
import { isOffered, notCovered, useSession } from './grant.ts';

export type Found = {
  readonly to: string;
  readonly label: string;
  readonly description: string;
};

const pages: readonly Found[] = [
  { to: '/', label: 'Today', description: 'What needs a decision' },
  { to: '/organization', label: 'Organization', description: 'Adopt' },
  { to: '/clocks/catalogue', label: 'Clock catalogue', description: 'Work' },
  { to: '/access-log/addresses', label: 'IP address', description: 'Collect' },
  { to: '/screening/inquiries', label: 'Ask the lists', description: 'Determine' },
  { to: '/gate/explain', label: 'Explain a verdict', description: 'Enforce' },
];
/** Of how many persons of one name the accounts and cases are shown. */
const mostOpened = 3;
const mostPersons = 6;

export function useFound(query: string): { found: readonly Found[]; searching: boolean } {
  const [text] = useDebouncedValue(query.trim(), 200);
  const session = useSession();
  const asked = text.length >= 2;
  const isId = /^[a-z]{3}_/.test(text);
  const program = useRead(
    'getProgram',
    {},
    { enabled: asked && notCovered('getProgram', session) === undefined, staleTime: 60_000 },
  );
  const kinds = useRead(
    'listCaseKinds',
    {},
    { enabled: asked && notCovered('listCaseKinds', session) === undefined, staleTime: 60_000 },
  );
  const running = useRead(
    'listClocks',
    { query: { state: 'running', limit: 200 } },
    { enabled: asked && !isId && notCovered('listClocks', session) === undefined, staleTime: 60_000 },
  );
  const people = useQuery({
    queryKey: ['found by name', text],
    queryFn: ({ signal }) => findPeople(text, signal),
    enabled: asked && !isId && notCovered('searchPersons', session) === undefined,
  });
  const named = useQuery({
    queryKey: ['found by id', text],
    queryFn: ({ signal }) => findById(text, signal),
    enabled: asked,
  });
  const words = query.trim().toLowerCase();
  const matches = (...texts: readonly string[]) => texts.some((one) => one.toLowerCase().includes(words));
  const settings = asked ? (program.data?.settings ?? []) : [];
  const caseKinds = asked ? (kinds.data?.items ?? []) : [];
  const obligations = new Set((running.data?.items ?? []).map(({ obligation }) => obligation));
  const found: Found[] = [
    ...byPrefix(query.trim()),
    ...(named.data ?? []),
    ...[
      ...pages,
      ...lists
        .filter((list) => isOffered(list, session))
        .map(({ path, title, group }) => ({ to: path, label: title, description: group })),
    ].filter(({ label, description }) => matches(label, description)),
    ...settings
      .filter(({ name }) => matches(name, titleFor(name)))
      .map(({ name, clause }) => ({
        to: `/written-program/settings/${name}`,
        label: titleFor(name),
        description: `Setting · ${clause}`,
      })),
    ...(people.data ?? []),
    ...caseKinds
      .filter(({ label }) => matches(label))
      .map(({ code, label }) => ({
        to: `/casework?kind=${code}`,
        label,
        description: 'Cases of this kind',
      })),
    ...[...obligations]
      .filter((one) => matches(one, titleFor(one)))
      .map((one) => ({
        to: `/clocks?obligation=${one}&state=running`,
        label: titleFor(one),
        description: 'Running deadlines',
      })),
  ];
  return { found, searching: people.isFetching || named.isFetching || text !== query.trim() };
}

/** Persons of this name, and of the first few what belongs to them. What the role may not read is left out. */
async function findPeople(name: string, signal: AbortSignal): Promise<Found[]> {
  const persons = await orNone(call('searchPersons', { body: { name } }, { signal }));
  const shown = persons.slice(0, mostPersons).map((one) => ({
    to: `/identification/persons/${one.id}`,
    label: one.name,
    description: `${titleFor(one.kind)} · ${one.id}`,
  }));
  const theirs = await Promise.all(
    persons.slice(0, mostOpened).map(async ({ id: person, name: called }) => {
      const query = { person, limit: 5 };
      const [accounts, cases] = await Promise.all([
        orNone(call('listAccounts', { query }, { signal })),
        orNone(call('listCases', { query }, { signal })),
      ]);
      return [
        ...accounts.map(({ id }) => ({
          to: `/standing/${id}`,
          label: `Account of ${called}`,
          description: id,
        })),
        ...cases.map(({ id, label }) => ({
          to: `/casework/${id}`,
          label: `${label}: ${called}`,
          description: id,
        })),
      ];
    }),
  );
  return [...shown, ...theirs.flat()];
}

/** The page of an id, at once: whoever pastes one and presses Enter is there. */
function byPrefix(id: string): Found[] {
  const page = pageOf(id);
  if (!page) return [];
  const about = { to: `/clocks?subject=${id}`, label: 'Deadlines about it', description: id };
  return [{ ...page, description: id }, about];
}

/** What an id alone does not tell: a customer's person; an account or customer by the provider's own id. */
async function findById(id: string, signal: AbortSignal): Promise<Found[]> {
  if (pageOf(id)) return [];
  if (id.startsWith('cus_')) {
    const customer = await call('getCustomer', { path: { customer: id } }, { signal }).catch(() => undefined);
    if (!customer) return [];
    const to = `/identification/persons/${customer.person}`;
    return [
      { to, label: 'Open the customer', description: id },
      { to: `/standing?customer=${id}`, label: 'Accounts of the customer', description: id },
    ];
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._:/+=-]*$/.test(id)) return [];
  const query = { externalId: id, limit: 2 };
  const [accounts, customers] = await Promise.all([
    orNone(call('listAccounts', { query }, { signal })),
    orNone(call('listCustomers', { query }, { signal })),
  ]);
  return [
    ...accounts.map((one) => ({
      to: `/standing/${one.id}`,
      label: `Account ${id}`,
      description: one.id,
    })),
    ...customers.map((one) => ({
      to: `/identification/persons/${one.person}`,
      label: `Customer ${id}`,
      description: one.id,
    })),
  ];
}

/** The rows of an answer; none where they may not be read, or are not there. */
async function orNone<T>(answer: Promise<{ readonly items: readonly T[] }>): Promise<readonly T[]> {
  return answer.then(({ items }) => items).catch(() => []);
}
