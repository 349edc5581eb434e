/** The demo's screening lists: its own in two versions, and one of an office, of which the last download was cut. */
import type { Actor } from '../../kernel/events.ts';
import { receiveListVersion } from '../../program/determine/lists/index.ts';
import { settled } from '../settled.ts';
import type { Command, Moment, World } from '../world.ts';
import { deniedAliases, deniedCut, deniedMain, partnersBefore, partnersNow } from './list-texts.ts';
import type { Colleague } from './members.ts';

const lists = {
  'partners-we-left': {
    title: 'Partners and customers we left',
    authority: 'Meridian Compute, Inc.',
    format: 'provider-csv',
    staleAfterDays: 120,
    leastShare: 0.6,
  },
  'denied-parties': {
    title: 'Denied parties of the Example Trade Office',
    authority: 'Example Trade Office',
    format: 'ofac-csv',
    staleAfterDays: 14,
    leastShare: 0.9,
  },
} as const;
type Slug = keyof typeof lists;

export function screeningListCommands(
  world: World,
  staff: Readonly<Record<Colleague, Actor>>,
): readonly Command[] {
  const enteredOn: Readonly<Record<Slug, number>> = { 'partners-we-left': 240, 'denied-parties': 300 };
  const entering = (slug: Slug): Moment => ({
    key: `lists/${slug}`,
    at: world.at(enteredOn[slug], { hour: 14 }),
  });
  const entered = (slug: Slug): Command => ({
    ...entering(slug),
    by: staff.officer,
    run: (work) =>
      work.commit([
        {
          type: 'list-entered',
          subject: work.runtime.ids.next('screeningList'),
          data: { slug, ...lists[slug] },
        },
      ]),
  });
  const handedIn = (slug: Slug, day: number, form: Readonly<Record<string, string | Blob>>): Command => ({
    key: `lists/${slug}/${day}`,
    at: world.at(day, { hour: 15 }),
    by: staff.officer,
    run: async (work) => {
      const files = new FormData();
      for (const [name, value] of Object.entries(form)) files.set(name, value);
      settled(await receiveListVersion(work, world.made(entering(slug), 'screeningList'), files));
    },
  });
  const own = { source: 'The table of the trust desk' };
  const office = { source: 'https://lists.example/denied-parties/' };
  return [
    entered('partners-we-left'),
    handedIn('partners-we-left', 241, { ...own, main: file(partnersBefore) }),
    handedIn('partners-we-left', 358, { ...own, main: file(partnersNow), publishedOn: world.dayOf(357) }),
    entered('denied-parties'),
    handedIn('denied-parties', 301, {
      ...office,
      main: file(deniedMain),
      aliases: file(deniedAliases),
      publishedOn: world.dayOf(300),
    }),
    handedIn('denied-parties', 349, {
      ...office,
      main: file(deniedCut),
      aliases: file(deniedAliases),
      publishedOn: world.dayOf(348),
    }),
  ];
}

function file(text: string): Blob {
  return new Blob([text]);
}
