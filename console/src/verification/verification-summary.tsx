import { Badge, Group, Skeleton, Text } from '@mantine/core';
import { useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';

/** How far a person is verified: what was checked, what does not agree, and what is lacking. */
export function VerificationSummary({ person }: { person: string }) {
  const { data, error, refetch } = useRead('getVerification', { path: { person } });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={20} aria-label="Loading" />;
  const checked = data.methods
    .filter(({ provedAt, open }) => provedAt || open)
    .map(({ method, provedAt }) => (provedAt ? wordsFor(method) : `${wordsFor(method)} (begun)`));
  return (
    <Group gap="xs">
      <Badge variant="light" tt="none" color={data.outcome === 'verified' ? 'green' : 'orange'}>
        {wordsFor(data.outcome)}
      </Badge>
      <Text size="sm">
        {checked.length > 0 ? `Checked by ${checked.join(', ')}.` : 'Nothing is proved yet.'}
      </Text>
      {data.openDiscrepancies === 1 && <Text size="sm">One thing does not agree.</Text>}
      {data.openDiscrepancies > 1 && <Text size="sm">{data.openDiscrepancies} things do not agree.</Text>}
      {data.lacks.length > 0 && <Text size="sm">Still lacks: {data.lacks.map(wordsFor).join(', ')}.</Text>}
      {data.dueOn && <Text size="sm">Evidence due on {data.dueOn}.</Text>}
    </Group>
  );
}
