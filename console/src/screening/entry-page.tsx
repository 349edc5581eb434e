import { Anchor, Badge, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { type Entry, type EntryField, entryFields, fieldLines, fieldTitles, leadOf } from './entry-said.ts';
import { OfList, OfVersion } from './of-list.tsx';

/** One entry in full, as it is in force. */
export function EntryInForcePage() {
  const { list = '', entry = '' } = useParams({ strict: false });
  const asked = useRead('listEntriesInForce', { path: { list }, query: { key: entry } });
  return <EntryOf {...asked} entryKey={entry} of={<OfList list={list} />} />;
}

/** One entry in full, as a version had it. */
export function EntryOfVersionPage() {
  const { version = '', entry = '' } = useParams({ strict: false });
  const asked = useRead('listEntriesOfVersion', { path: { version }, query: { key: entry } });
  return <EntryOf {...asked} entryKey={entry} of={<OfVersion version={version} />} />;
}

type Props = {
  data: { readonly items: readonly Entry[] } | undefined;
  error: unknown;
  refetch: () => unknown;
  entryKey: string;
  of: ReactNode;
};

function EntryOf({ data, error, refetch, entryKey, of }: Props) {
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  const [entry] = data.items;
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          {entry ? leadOf(entry) : 'No such entry'}
        </Title>
        {of}
        <Group gap="xs">
          {entry && (
            <Badge variant="light" tt="none">
              {wordsFor(entry.kind)}
            </Badge>
          )}
          <Code>{entryKey}</Code>
        </Group>
      </div>
      {entry ? (
        <Facts of={factsOf(entry)} />
      ) : (
        <Text>The list has no entry with this key. Another version may have it.</Text>
      )}
    </Stack>
  );
}

/** What the list does not say is left out. */
function factsOf(entry: Entry): readonly Fact[] {
  return entryFields.flatMap((field) => {
    const lines = fieldLines(field, entry[field]);
    return field === 'kind' || lines.length === 0
      ? []
      : [[fieldTitles[field], <Lines key={field} field={field} lines={lines} />] as const];
  });
}

function Lines({ field, lines }: { field: EntryField; lines: readonly string[] }) {
  return lines.map((line, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a list may say the same twice, and none is ever moved.
    <div key={nth}>{field === 'sourceUrl' ? <AtSource address={line} /> : line}</div>
  ));
}

/** A list is not ours: what is no address of the web is shown and leads nowhere. */
function AtSource({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <Anchor href={address} target="_blank" rel="noreferrer" inherit underline="always">
      {address}
    </Anchor>
  );
}
