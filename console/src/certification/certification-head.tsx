import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer, Item } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { useSession } from '../shell/grant.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';

type Owed = Answer<'getCertificationDue'>['organizations'][number];

/** What is due next: of the provider, and of each foreign reseller through it. */
export default function CertificationHead() {
  const { data, error, refetch } = useRead('getCertificationDue');
  const session = useSession();
  // An examiner's answers are on the ledger each: the list below has the same.
  const filings = useRows('listFilings', { query: {} }, { enabled: !session?.examiner });
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
          <OwedRow
            key={one.about}
            owed={one}
            at={data.at}
            begun={filings.rows.find(
              ({ about, kind, state }) =>
                about === one.about && kind === one.next?.kind && preparing.has(state),
            )}
          />
        ))}
      </StackedTable>
    </section>
  );
}

type RowOf = {
  owed: Owed;
  /** When it was asked. */
  at: string;
  /** The newest of its kind that is being prepared. */
  begun: Item<'listFilings'> | undefined;
};

function OwedRow({ owed: { legalName, whose, next, findings }, at, begun }: RowOf) {
  const clock = clockOf(findings, next);
  const unmet = findings.filter(({ outcome }) => outcome === 'unmet');
  return (
    <StackedRow>
      <StackedCell label="Organization" names>
        {legalName} ({wordsFor(whose)})
      </StackedCell>
      <StackedCell label="Next">
        {next ? titleFor(next.kind) : 'Nothing is due.'}
        {begun && (
          <>
            {': '}
            <Anchor component={Link} to={`/certification/${begun.id}`} size="sm">
              {wordsFor(begun.state)}
            </Anchor>
          </>
        )}
      </StackedCell>
      <StackedCell label="Due on">
        {clock ? (
          <Anchor component={Link} to={`/clocks/${clock}`} size="sm">
            {dueSaid(next, at)}
          </Anchor>
        ) : (
          dueSaid(next, at)
        )}
      </StackedCell>
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

const preparing: ReadonlySet<string> = new Set(['drafted', 'reviewed', 'approved']);

/** The deadline that is due on that day, as the findings name it. */
function clockOf(findings: Owed['findings'], next: Owed['next']): string | undefined {
  const facts = findings
    .flatMap(({ reasons }) => reasons)
    .find((reason) => next?.dueOn && reason.facts?.clock && reason.facts.dueOn === next.dueOn)?.facts;
  return typeof facts?.clock === 'string' ? facts.clock : undefined;
}

function dueSaid(next: Owed['next'], at: string): string {
  if (!next) return '–';
  if (next.dueOn === null) return 'before the first foreign account';
  if (next.late) return `${next.dueOn}, passed`;
  const days = Math.round((Date.parse(next.dueOn) - Date.parse(at.slice(0, 10))) / 86_400_000);
  return `${next.dueOn}, ${days === 0 ? 'today' : days === 1 ? 'in 1 day' : `in ${days} days`}`;
}
