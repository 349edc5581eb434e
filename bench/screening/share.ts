/** One thread's share of a bench: opens what is listed, and screens parties that it makes up by seeded chance. */
import type { MessagePort } from 'node:worker_threads';
import type { ListEntry } from '../../src/program/determine/lists/index.ts';
import { namesOf } from './data.ts';
import { openScreener } from './matcher.ts';
import { many, openMakers, partyMaker } from './people.ts';

export type Share = {
  readonly entries: readonly ListEntry[];
  readonly threshold: number;
  readonly parties: number;
  readonly listedEvery: number;
  /** Another share has other parties. */
  readonly label: string;
};
/** `busyMs`: how long was screened. To make the parties up is not counted. */
export type Told =
  | { readonly told: 'ready' }
  | {
      readonly told: 'progress' | 'done';
      readonly parties: number;
      readonly found: number;
      readonly busyMs: number;
    };

const chunk = 10_000;

export async function work(share: Share, port: MessagePort): Promise<void> {
  const makers = await openMakers();
  const screener = openScreener(share.entries, share.threshold);
  const make = partyMaker(makers, namesOf(share.entries), share.listedEvery);
  const tell = (told: Told) => port.postMessage(told);
  tell({ told: 'ready' });
  port.once('message', () => {
    let [parties, found, busyMs] = [0, 0, 0];
    while (parties < share.parties) {
      const some = many(Math.min(chunk, share.parties - parties), `${share.label} ${parties}`, make);
      const began = performance.now();
      for (const party of some) if (screener.screen(party).length > 0) found += 1;
      busyMs += performance.now() - began;
      parties += some.length;
      tell({ told: parties < share.parties ? 'progress' : 'done', parties, found, busyMs });
    }
    port.close();
  });
}
