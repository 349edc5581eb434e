import { Anchor, Badge, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { factorSaid } from './factors.ts';

export type Differences = Pick<Answer<'getProgramChange'>['differences'], 'clauses' | 'risks'>;
type Clause = Differences['clauses'][number];
type Risk = Differences['risks'][number];

/** What differs, clause by clause: values in words, texts line by line, then the risks. */
export function DifferencesShown({ of: { clauses, risks } }: { of: Differences }) {
  if (clauses.length + risks.length === 0) return <Text c="dimmed">Nothing differs.</Text>;
  const titles = new Map(risks.map(({ id, before, after }) => [id, (after ?? before)?.title]));
  const called = (risk: string) => titles.get(risk) ?? wordsFor(risk);
  return (
    <Stack>
      {clauses.map((clause) => (
        <ClauseDiffers key={clause.id} clause={clause} called={called} />
      ))}
      {risks.length > 0 && <RisksDiffer risks={risks} />}
    </Stack>
  );
}

function ClauseDiffers({ clause, called }: { clause: Clause; called: (risk: string) => string }) {
  const { id, title, clause: cited, settings, narrative, risksNoLonger, risksNow } = clause;
  return (
    <section aria-labelledby={`differs-${id}`}>
      <Group gap="xs">
        <Title order={3} size="h5" id={`differs-${id}`}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {cited}
        </Text>
      </Group>
      {settings.length > 0 && (
        <StackedTable head={<StackedHead labels={['Setting', 'Before', 'After']} />}>
          {settings.map(({ name, before, after }) => (
            <StackedRow key={name}>
              <StackedCell label="Setting" names>
                <Anchor size="sm" component={Link} to={`/written-program/settings/${name}`}>
                  {titleFor(name)}
                </Anchor>
              </StackedCell>
              <StackedCell label="Before">{before}</StackedCell>
              <StackedCell label="After">
                <Text span size="sm" fw={600}>
                  {after}
                </Text>
              </StackedCell>
            </StackedRow>
          ))}
        </StackedTable>
      )}
      {narrative.length > 0 && <TextDiffers lines={narrative} />}
      {[
        ...risksNow.map((risk) => `Answers now: ${called(risk)}.`),
        ...risksNoLonger.map((risk) => `No longer answers: ${called(risk)}.`),
      ].map((said) => (
        <Text key={said} size="sm">
          {said}
        </Text>
      ))}
    </section>
  );
}

const marks = { same: ' ', removed: '−', added: '+' } as const;
const tones = {
  same: undefined,
  removed: 'var(--mantine-color-red-light)',
  added: 'var(--mantine-color-teal-light)',
} as const;
const spoken = { same: '', removed: 'Removed: ', added: 'Added: ' } as const;

function TextDiffers({ lines }: { lines: Clause['narrative'] }) {
  return (
    <Stack gap={2} mt={4}>
      {lines.map(({ kind, text }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and none is ever moved.
        <Group key={nth} gap="xs" wrap="nowrap" align="start" bg={tones[kind]} px={4}>
          <Text span size="sm" ff="monospace" aria-hidden>
            {marks[kind]}
          </Text>
          <Text
            span
            size="sm"
            td={kind === 'removed' ? 'line-through' : undefined}
            style={{ overflowWrap: 'anywhere' }}
          >
            <VisuallyHidden>{spoken[kind]}</VisuallyHidden>
            {text || '\u00a0'}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function RisksDiffer({ risks }: { risks: readonly Risk[] }) {
  return (
    <section aria-label="Risks">
      <Title order={3} size="h5">
        Risks
      </Title>
      <StackedTable head={<StackedHead labels={['Risk', 'Before', 'After']} />}>
        {risks.map(({ id, before, after }) => (
          <StackedRow key={id}>
            <StackedCell label="Risk" names>
              {after?.title ?? before?.title ?? id}{' '}
              {(!before || !after) && (
                <Badge variant="light" tt="none" miw="max-content">
                  {before ? 'removed' : 'entered'}
                </Badge>
              )}
            </StackedCell>
            <StackedCell label="Before">{riskSaid(before)}</StackedCell>
            <StackedCell label="After">{riskSaid(after)}</StackedCell>
          </StackedRow>
        ))}
      </StackedTable>
    </section>
  );
}

function riskSaid(risk: Risk['before']): string {
  if (!risk) return 'not there';
  const { factor, likelihood, impact, answeredBy, note } = risk;
  const answered =
    answeredBy.length > 0 ? `answered by ${answeredBy.map(wordsFor).join(', ')}` : 'nothing answers it';
  return `${factorSaid(factor)}; ${likelihood} × ${impact} = ${likelihood * impact}; ${answered}${note ? `; ${note}` : ''}`;
}
