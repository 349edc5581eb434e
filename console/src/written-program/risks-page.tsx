import { Alert, Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import { type Answer, addressOf, type Item } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { AsGranted } from '../shell/as-granted.tsx';
import { useSession } from '../shell/grant.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { factorSaid } from './factors.ts';

type Program = Answer<'getProgramClauses'>;
type Risk = Program['risks'][number];

/** The assessment of risk in force: the highest first, who answers each, and what nobody answers. */
export function RisksPage() {
  const { data, error, refetch } = useRead('getProgramClauses');
  const session = useSession();
  const drafts = useRows('listProgramChanges', { query: { state: 'drafted' } }).rows;
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  const risks = [...data.risks].sort((one, other) => other.score - one.score);
  const unanswered = risks.filter((risk) => risk.unanswered);
  const silent = data.clauses.filter(({ answers }) => answers.length === 0);
  return (
    <Stack>
      <Group justify="space-between">
        <div>
          <Title order={1} size="h2">
            Assessment of risk
          </Title>
          <AsGranted />
        </div>
        <Group gap="md">
          {!session?.examiner && <ListActs path="/written-program/risks" />}
          <Anchor size="sm" download href={addressOf('getProgramDocument', { query: { format: 'pdf' } })}>
            Download PDF
          </Anchor>
        </Group>
      </Group>
      <Text size="sm">
        What the program rests on (§ 7.302(a)). Likelihood and impact run from 1 to 5; the score is their
        product.
      </Text>
      {unanswered.length > 0 && (
        <Alert color="orange" title="No clause answers these">
          {unanswered.map(({ title }) => title).join('; ')}
        </Alert>
      )}
      {risks.length === 0 ? (
        <Text c="dimmed">
          No risk is assessed yet. The law asks for the assessment behind the program (§ 7.302(a)).
        </Text>
      ) : (
        <StackedTable
          head={<StackedHead labels={['Risk', 'It comes from', 'Score', 'Answered by', 'Actions']} />}
        >
          {risks.map((risk) => (
            <RiskRow
              key={risk.id}
              risk={risk}
              program={data}
              drafts={drafts.filter(({ risks: touched }) => touched.includes(risk.id))}
              acts={!session?.examiner}
            />
          ))}
        </StackedTable>
      )}
      {risks.length > 0 && silent.length > 0 && (
        <Text size="sm">
          Clauses that answer no risk:{' '}
          {silent.map(({ title, clause }) => `${title} (${clause.replace('§ ', '§\u00a0')})`).join('; ')}.
        </Text>
      )}
    </Stack>
  );
}

type RowOf = {
  risk: Risk;
  program: Program;
  /** Those that change or remove it. */
  drafts: readonly Item<'listProgramChanges'>[];
  acts: boolean;
};

function RiskRow({ risk, program, drafts, acts }: RowOf) {
  const { id, title, factor, likelihood, impact, score, answeredBy, note } = risk;
  const answering = program.clauses.filter((clause) => answeredBy.includes(clause.id));
  return (
    <StackedRow>
      <StackedCell label="Risk" names>
        {title}
        {note && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
        {drafts.map((draft) => (
          <Text key={draft.id} size="xs">
            Otherwise in the draft:{' '}
            <Anchor component={Link} to={`/written-program/changes/${draft.id}`} inherit underline="always">
              {draft.reason}
            </Anchor>
          </Text>
        ))}
      </StackedCell>
      <StackedCell label="It comes from">{factorSaid(factor)}</StackedCell>
      <StackedCell label="Score">
        <Group gap={6} wrap="nowrap">
          <Badge variant="light" tt="none" miw="max-content" color={score >= 12 ? 'orange' : 'gray'}>
            {score}
          </Badge>
          <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {likelihood} × {impact}
          </Text>
        </Group>
      </StackedCell>
      <StackedCell label="Answered by">
        {answering.length === 0
          ? 'nothing yet'
          : answering.map((clause, nth) => (
              <span key={clause.id}>
                {nth > 0 && '; '}
                <Anchor component={Link} to="/written-program/document" hash={clause.id} size="sm">
                  {clause.title}
                </Anchor>
              </span>
            ))}
      </StackedCell>
      <StackedCell label="Actions">
        {acts && <ListActs path="/written-program/risks" row={{ risk: id }} name={title} />}
      </StackedCell>
    </StackedRow>
  );
}
