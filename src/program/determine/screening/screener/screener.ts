/**
 * The lists in force of each tenant, in memory and ready to be compared with. When a version of a list comes in force, the
 * new index is made beside the old one, which answers until then. Each answer says which versions it rests on.
 */
import type { Id } from '../../../../kernel/ids.ts';
import type { ListEntry, ListInForce } from '../../lists/index.ts';
import { algorithm } from './algorithm.ts';
import { type IndexThread, startIndexThread } from './index-thread.ts';
import type { Screener } from './types.ts';

type Tenant = Id<'organization'>;

export type ScreenerNeeds = {
  readonly listsInForce: (tenant: Tenant) => Promise<readonly ListInForce[]>;
  /** Entries of a version in pages, in the order of their keys; empty behind the last. */
  readonly entriesAfter: (
    tenant: Tenant,
    page: {
      readonly list: Id<'screeningList'>;
      readonly number: number;
      readonly after: string | undefined;
      readonly limit: number;
    },
  ) => Promise<readonly ListEntry[]>;
};

type Loaded = { readonly lists: readonly ListInForce[]; readonly thread: IndexThread };
type Held = { current?: Loaded; coming?: { readonly key: string; readonly loaded: Promise<Loaded> } };

/** Tenants whose lists stay in memory. Who was not asked for the longest time makes room. */
const mostTenants = 8;
const pageSize = 1_000;

export function openScreener(needs: ScreenerNeeds): Screener {
  const held = new Map<Tenant, Held>();
  let among: IndexThread | undefined;

  const load = async (tenant: Tenant, lists: readonly ListInForce[]): Promise<Loaded> => {
    const thread = startIndexThread();
    try {
      for (const list of lists) await takeAll(needs, { tenant, list, thread });
      await thread.index();
      return { lists, thread };
    } catch (error) {
      await thread.end();
      throw error;
    }
  };

  /** The index of these lists, made once for whoever waits for it. */
  const loadOnce = (tenant: Tenant, of: Held, lists: readonly ListInForce[]): Promise<Loaded> => {
    const key = keyOf(lists);
    if (of.coming?.key === key) return of.coming.loaded;
    const loaded = load(tenant, lists).then(
      (next) => {
        const before = of.current;
        of.current = next;
        if (of.coming?.key === key) delete of.coming;
        // Its last answers are given first: they were asked for before.
        void before?.thread.screen([], 1).finally(() => before.thread.end());
        return next;
      },
      (error: unknown) => {
        if (of.coming?.key === key) delete of.coming;
        throw error;
      },
    );
    of.coming = { key, loaded };
    return loaded;
  };

  const indexFor = async (tenant: Tenant, latest: boolean): Promise<Loaded> => {
    const of = heldFor(held, tenant);
    const lists = await needs.listsInForce(tenant);
    const current = of.current?.thread.alive() ? of.current : undefined;
    if (current && keyOf(current.lists) === keyOf(lists)) return current;
    const next = loadOnce(tenant, of, lists);
    if (latest || !current) return next;
    next.catch(() => undefined); // Who waits for it learns of it; here the old one answers.
    return current;
  };

  return {
    screen: async ({ tenant, parties, threshold, latest = true }) => {
      const { lists, thread } = await indexFor(tenant, latest);
      return {
        against: {
          algorithm,
          threshold,
          lists: lists.map(({ id: list, version, digest }) => ({ list, version, digest })),
        },
        parties: await thread.screen(parties, threshold),
      };
    },
    screenAmong: ({ entries, parties, threshold }) => {
      if (!among?.alive()) among = startIndexThread();
      return among.screenAmong(entries, parties, threshold);
    },
    close: async () => {
      await Promise.all([...held.values()].map(({ current }) => current?.thread.end()));
      await among?.end();
      held.clear();
    },
  };
}

function keyOf(lists: readonly ListInForce[]): string {
  return lists.map(({ version }) => version).join(' ');
}

function heldFor(held: Map<Tenant, Held>, tenant: Tenant): Held {
  const of = held.get(tenant) ?? {};
  // Last in the map is who was asked for last.
  held.delete(tenant);
  held.set(tenant, of);
  const [oldest] = held;
  if (held.size > mostTenants && oldest) {
    held.delete(oldest[0]);
    void oldest[1].current?.thread.end();
  }
  return of;
}

async function takeAll(
  { entriesAfter }: ScreenerNeeds,
  {
    tenant,
    list,
    thread,
  }: { readonly tenant: Tenant; readonly list: ListInForce; readonly thread: IndexThread },
): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const page = await entriesAfter(tenant, { list: list.id, number: list.number, after, limit: pageSize });
    if (page.length === 0) return;
    await thread.take(page.map((entry) => ({ list: list.id, entry })));
    after = page.at(-1)?.key;
  }
}
