/** HTTP of asking the lists: the answer is given and not kept; that somebody asked is on record. */
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { entryDigest } from '../../lists/index.ts';
import { asListed } from '../decide.ts';
import type { Made } from '../event-schemas.ts';
import { partyAsked } from '../party/party-of.ts';
import { screenerOf } from '../screener/plugged-in.ts';
import { type AskLists, askLists, inquiryAnswer } from '../types/inquiries.ts';
import { act, part } from './who.ts';

export const inquiryRoutes = [
  defineRoute({
    id: 'askLists',
    part,
    method: 'post',
    path: '/screening/inquiries',
    summary: 'Ask the lists about a name, without keeping whom it was about',
    describes:
      'The answer is the same as in a comparison of a customer. On record is that somebody asked, why, with which lists, and how many entries were found.',
    allow: act,
    body: askLists,
    status: 200,
    answer: inquiryAnswer,
    handle: ({ body }, call) => ask(call, body),
  }),
];

async function ask(call: Call, body: AskLists) {
  const { runtime, session } = call;
  const settings = await call.read((tx) => programSettings(tx, runtime.edition, call.at));
  const threshold = body.leastScore ?? settings.screeningThresholdPercent / 100;
  const { against, parties } = await screenerOf(runtime).screen({
    tenant: session.tenant,
    parties: [partyAsked(body)],
    threshold,
    // Who asks does not wait while a new version is read: the answer names the versions it rests on.
    latest: false,
  });
  const { algorithm, lists } = against;
  const [found = { matches: [], leftOut: 0 }] = parties;
  const shown = { algorithm, threshold, lists: lists.map((one) => ({ ...one })) };
  await call.perform(async (work) => {
    const asked: Made<'lists-asked'> = {
      type: 'lists-asked',
      subject: work.runtime.ids.next('screeningResult'),
      data: { reason: body.reason, against: shown, found: found.matches.length },
    };
    await work.commit([asked]);
  });
  return {
    against: shown,
    matches: found.matches.map(({ list, entry, score, names, ofac, lines }) => ({
      list,
      entry: asListed(entry),
      entryDigest: entryDigest(entry),
      score,
      names,
      ofac,
      lines: lines.map((line) => ({ ...line })),
    })),
    leftOut: found.leftOut,
  };
}
