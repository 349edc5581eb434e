import { Alert, Stack, Text, Title } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { useAct } from '../../api/hooks.ts';
import { Facts } from '../../pages/facts.tsx';
import { ThingNamed } from '../../pages/thing-named.tsx';
import { leadOf } from '../entry-said.ts';
import { count } from '../said.ts';
import { NoListsAbove } from '../unless-no-lists.tsx';
import { comparedWith } from './compared-with.tsx';
import { type Asked, partyOf } from './inquiry.ts';
import { InquiryForm } from './inquiry-form.tsx';
import { Reckoning } from './reckoning.tsx';
import { SidesTable } from './sides-table.tsx';

/** Asks the lists about a name. Whom it was about is not kept; that somebody asked is. */
export function InquiryPage() {
  const ask = useAct('askLists');
  const asked = ask.variables?.body;
  return (
    <Stack>
      <Title order={1} size="h2">
        Ask the lists
      </Title>
      <Alert color="gray" title="Asking is an act on record">
        On record is that you asked, why, which lists answered, and how many entries were found. Whom it was
        about is not kept, and the answer is gone when you leave this page.
      </Alert>
      <NoListsAbove />
      <InquiryForm ask={(body) => ask.mutate({ body })} error={ask.error} pending={ask.isPending} />
      {ask.data && asked && <Found answer={ask.data} asked={asked} />}
    </Stack>
  );
}

function Found({
  answer: { matches, leftOut, against },
  asked,
}: {
  answer: Answer<'askLists'>;
  asked: Asked;
}) {
  return (
    <Stack role="region" aria-label="The answer">
      <div role="status">
        <Title order={2} size="h3">
          {against.lists.length === 0
            ? 'No list answered'
            : matches.length === 0
              ? 'No entry is found'
              : `Entries found: ${count(matches.length)}`}
        </Title>
      </div>
      {leftOut > 0 && <Text>{count(leftOut)} more with lower scores are not shown.</Text>}
      {matches.map(({ list, entry, entryDigest, lines, score, ofac }) => (
        <Stack key={`${list} ${entryDigest}`}>
          <div>
            <Title order={3} size="h4">
              {leadOf(entry)}
            </Title>
            <ThingNamed id={list} />
          </div>
          <SidesTable party={partyOf(asked)} entry={entry} lines={lines} whose="As asked" order={4} />
          <Reckoning lines={lines} score={score} ofac={ofac} order={4} />
        </Stack>
      ))}
      <Facts of={comparedWith(against)} />
    </Stack>
  );
}
