import { Alert, Text } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';

type Owed = Answer<'getCertificationDue'>['organizations'][number];

/** What is due next: of the provider, and of each foreign reseller through it. */
export default function CertificationHead() {
  const { data, error, refetch } = useRead('getCertificationDue');
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <section aria-label="What is due">
      <Text size="sm" mb="xs">
        What is due next. Gatehouse prepares it; people send it.
      </Text>
      {data.organizations.some(({ next }) => next?.late) && (
        <Alert color="red" mb="xs">
          A deadline has passed. It stands in the evidence of the next certification.
        </Alert>
      )}
      <StackedTable head={<StackedHead labels={['Organization', 'Next', 'Due on', 'Not met']} />}>
        {data.organizations.map((one) => (
          <OwedRow key={one.about} owed={one} />
        ))}
      </StackedTable>
    </section>
  );
}

function OwedRow({ owed: { legalName, whose, next, findings } }: { owed: Owed }) {
  const unmet = findings.filter(({ outcome }) => outcome === 'unmet');
  return (
    <StackedRow>
      <StackedCell label="Organization" names>
        {legalName} ({wordsFor(whose)})
      </StackedCell>
      <StackedCell label="Next">{next ? titleFor(next.kind) : 'Nothing is due.'}</StackedCell>
      <StackedCell label="Due on">{dueSaid(next)}</StackedCell>
      <StackedCell label="Not met">
        {unmet.length === 0
          ? 'none'
          : unmet
              .flatMap(({ reasons }) => reasons)
              .map(({ code, clause }) => `${titleFor(code)} (${clause})`)
              .join('; ')}
      </StackedCell>
    </StackedRow>
  );
}

function dueSaid(next: Owed['next']): string {
  if (!next) return '–';
  if (next.dueOn === null) return 'before the first foreign account';
  return next.late ? `${next.dueOn}, passed` : next.dueOn;
}
