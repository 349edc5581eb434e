import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useRead, useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { RouteLink } from '../route-link.tsx';
import { Trouble } from '../trouble.tsx';
import { EvidenceShown } from './evidence-shown.tsx';

type Props = { person: string; doubt: string };

/** What accesses said, in the case about the doubt that it opened; nothing where the doubt is of another kind. */
export default function SignalsInCase({ person, doubt }: Props) {
  const doubts = useRows('listDoubts', { path: { person } });
  if (doubts.error) return <Trouble error={doubts.error} again={() => void doubts.refetch()} />;
  if (doubts.isPending) return <LoadingAll />;
  const signal = doubts.rows.find(({ id }) => id === doubt)?.signal;
  return signal ? <Signals person={person} of={signal} /> : null;
}

const sayOf = {
  open: 'Open the signal, or dismiss it',
  settled: 'The signal was settled with the doubt',
  dismissed: 'The signal was dismissed',
} as const;

type Signal = { readonly id: string; readonly kind: string };

/** The one that opened it, then what came since of the same kind and is open. */
function Signals({ person, of }: { person: string; of: Signal }) {
  const first = useRead('getAccessSignal', { path: { signal: of.id } });
  const { rows } = useRows('listAccessSignals', {
    query: { person, kind: of.kind as never, state: 'open' }, // Safe: a kind that the API gave.
  });
  if (first.error) return <Trouble error={first.error} again={() => void first.refetch()} />;
  if (!first.data) return <LoadingAll />;
  const since = rows.filter(({ id }) => id !== of.id);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        What accesses say
      </Title>
      {[first.data, ...since].map(({ id, evidence, state }) => (
        <div key={id}>
          <EvidenceShown of={evidence} />
          <Text size="sm">
            <Anchor component={RouteLink} href={`/access-log/signals/${id}`} inherit underline="always">
              {sayOf[state]}
            </Anchor>
          </Text>
        </div>
      ))}
    </Stack>
  );
}
