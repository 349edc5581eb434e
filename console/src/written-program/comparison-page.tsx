import { Anchor, Code, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Answer, addressOf } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Facts } from '../pages/facts.tsx';
import { FileLinks } from '../pages/file-links.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';
import { DifferencesShown } from './differences.tsx';

const forms = [
  { format: 'pdf', label: 'Download the comparison as PDF' },
  { format: 'markdown', label: 'Markdown' },
  { format: 'json', label: 'JSON' },
] as const;

/** Two versions of the program beside each other; which, stands in the address. */
export function ComparisonPage() {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>; // Safe: an object of whatever stands in the address.
  const asked = (name: string) => (search[name] === undefined ? {} : { [name]: Number(search[name]) });
  const query = { ...asked('from'), ...asked('to') };
  const { data, error, refetch } = useRead('compareProgramVersions', { query });
  return (
    <Stack>
      <Title order={1} size="h2">
        Two versions of the program
      </Title>
      {error && <Trouble error={error} again={() => void refetch()} />}
      {!data && !error && <LoadingAll />}
      {data && (
        <>
          <Chosen of={data} />
          {data.from.number === data.to.number ? (
            <Text c="dimmed">
              This is one and the same version. Each change that is approved makes another to compare it with.
            </Text>
          ) : (
            <DifferencesShown of={data} />
          )}
        </>
      )}
    </Stack>
  );
}

function Chosen({ of: { from, to } }: { of: Answer<'compareProgramVersions'> }) {
  const navigate = useNavigate();
  const { rows } = useRows('listProgramVersions', {}, { limit: 200 });
  const known = [...new Map([...rows, to, from].map((one) => [one.number, one])).values()];
  const data = known.map(({ number, since, state }) => ({
    value: String(number),
    label: `${number}, from ${since}${state === 'superseded' ? '' : ` (${wordsFor(state)})`}`,
  }));
  const choose = (over: { from?: string; to?: string }) =>
    void navigate({
      to: '/written-program/comparison',
      search: { from: from.number, to: to.number, ...over } as never, // Safe: the router of this console knows no typed searches.
    });
  return (
    <>
      <Group align="end">
        <NativeSelect
          label="Before"
          data={data}
          value={String(from.number)}
          onChange={(event) => choose({ from: event.currentTarget.value })}
        />
        <NativeSelect
          label="After"
          data={data}
          value={String(to.number)}
          onChange={(event) => choose({ to: event.currentTarget.value })}
        />
      </Group>
      <Group gap="md">
        <FileLinks
          forms={forms}
          addressAs={(format) =>
            addressOf('getComparisonDocument', { query: { format, from: from.number, to: to.number } })
          }
        />
      </Group>
      <Facts
        of={[
          ['SHA-256 before', <Code key="before">{from.digest}</Code>],
          ['SHA-256 after', <Code key="after">{to.digest}</Code>],
        ]}
      />
      <Group gap="md">
        {[from, to].map(({ number }) => (
          <Anchor
            key={number}
            size="sm"
            download
            href={addressOf('getProgramDocument', { query: { format: 'pdf', version: number } })}
          >
            Version {number} as PDF
          </Anchor>
        ))}
      </Group>
    </>
  );
}
