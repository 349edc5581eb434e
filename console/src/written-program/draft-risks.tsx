import { Badge, Button, Group, Text, Title } from '@mantine/core';
import ListActs from '../acts/list-acts.tsx';
import type { Answer } from '../api/call.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { useContent, without } from './in-draft.tsx';
import { type RiskInDraft, risksInDraft } from './risks-in-draft.ts';

type Change = Answer<'getProgramChange'>;

/** Every risk as the draft has it, each to be edited; what the draft does to one can be undone. */
export function DraftRisks({ change }: { change: Change }) {
  const { write, error, isPending } = useContent(change);
  const risks = risksInDraft(change);
  if (risks.length === 0) return null;
  const { content } = change;
  return (
    <section aria-labelledby="draft-risks">
      <Title order={2} size="h4" id="draft-risks">
        Risks in the draft
      </Title>
      {error && <Trouble error={error} />}
      <StackedTable head={<StackedHead labels={['Risk', 'In the draft', 'Actions']} />}>
        {risks.map((risk) => (
          <StackedRow key={risk.id}>
            <StackedCell label="Risk" names>
              {risk.title}
            </StackedCell>
            <StackedCell label="In the draft">
              <Becomes of={risk} />
            </StackedCell>
            <StackedCell label="Actions">
              <Group gap={6}>
                <ListActs
                  path="/written-program/changes/risks"
                  row={{
                    draft: change.id,
                    risk: risk.id,
                    risks: content.risks,
                    risksBefore: change.risksBefore,
                  }}
                  name={risk.title}
                />
                {risk.becomes !== 'unchanged' && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    loading={isPending}
                    aria-label={`Undo: ${risk.title}`}
                    onClick={() => write({ ...content, risks: without(content.risks, risk.id) })}
                  >
                    Undo
                  </Button>
                )}
              </Group>
            </StackedCell>
          </StackedRow>
        ))}
      </StackedTable>
    </section>
  );
}

function Becomes({ of: { becomes } }: { of: RiskInDraft }) {
  if (becomes === 'unchanged')
    return (
      <Text span size="sm" c="dimmed">
        as it is
      </Text>
    );
  return (
    <Badge variant="light" tt="none" miw="max-content">
      {becomes}
    </Badge>
  );
}
