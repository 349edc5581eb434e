import { Anchor, Text, Title } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { Moment } from '../../moment.tsx';
import { Who } from '../../pages/who.tsx';
import { RouteLink } from '../../route-link.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../../stacked.tsx';
import { titleFor } from '../../words.ts';

type Judgement = Answer<'getScreeningMatch'>['judgements'][number];

const scopes = { subject: 'This one alone', customer: 'Everybody behind the customer' } as const;

/** What people said of a match, each with its reason, how far it reaches, and until when it holds. */
export function Judgements({ of }: { of: readonly Judgement[] }) {
  return (
    <section aria-label="Judgements">
      <Title order={2} size="h4">
        Judgements
      </Title>
      {of.length === 0 && <Text c="dimmed">Nobody has judged it yet.</Text>}
      {of.length > 0 && (
        <StackedTable head={<StackedHead labels={['Judgement', 'Reason', 'For', 'Until', 'By', 'Case']} />}>
          {of.map((one) => (
            <StackedRow key={one.id}>
              <StackedCell label="Judgement" names>
                {titleFor(one.verdict)}
              </StackedCell>
              <StackedCell label="Reason">{titleFor(one.reason)}</StackedCell>
              <StackedCell label="For">{scopes[one.scope]}</StackedCell>
              <StackedCell label="Until">{one.expiresOn}</StackedCell>
              <StackedCell label="By">
                <Who id={one.judgedBy} />, <Moment at={one.judgedAt} />
                {one.confirmedBy && (
                  <>
                    , confirmed by <Who id={one.confirmedBy} />
                  </>
                )}
              </StackedCell>
              <StackedCell label="Case">
                <Anchor component={RouteLink} href={`/casework/${one.case}`} inherit underline="always">
                  Open the case
                </Anchor>
              </StackedCell>
            </StackedRow>
          ))}
        </StackedTable>
      )}
    </section>
  );
}
