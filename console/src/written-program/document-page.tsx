import { Alert, Anchor, Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import { type Answer, addressOf } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Facts } from '../pages/facts.tsx';
import { FileLinks } from '../pages/file-links.tsx';
import { useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { said } from './said.ts';

type Program = Answer<'getProgramClauses'>;
type Clause = Program['clauses'][number];

const forms = [
  { format: 'pdf', label: 'Download PDF' },
  { format: 'html', label: 'HTML' },
  { format: 'markdown', label: 'Markdown' },
] as const;

/** The written program as it reads today: each clause with its law, what the settings say, and what is still empty. */
export function DocumentPage() {
  const { data, error, refetch } = useRead('getProgramClauses');
  const session = useSession();
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  const { edition, organization, version, on, adopted, clauses, risks } = data;
  return (
    <Stack maw={900}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Customer identification program
        </Title>
        <Group gap="md">
          <FileLinks
            forms={forms}
            addressAs={(format) => addressOf('getProgramDocument', { query: { format } })}
          />
        </Group>
      </Group>
      <Facts
        of={[
          ['Of', organization],
          ['The law', `${edition.citation}: ${edition.statusInWords}`],
          ['Adopted', adopted ?? 'not yet'],
          ['Version', `${version.number}, in force since ${version.since}`],
          ['In force on', on],
        ]}
      />
      <StillEmpty program={data} />
      <Text size="sm">
        It rests on{' '}
        <Anchor component={Link} to="/written-program/risks" inherit underline="always">
          {risks.length === 1 ? '1 assessed risk' : `${risks.length} assessed risks`}
        </Anchor>
        .
      </Text>
      {clauses.map((clause) => (
        <ClauseRead key={clause.id} clause={clause} risks={risks} acts={!session?.examiner} />
      ))}
    </Stack>
  );
}

/** How many clauses need words of the provider, each with a link to it. */
function StillEmpty({ program: { empty, clauses } }: { program: Program }) {
  if (empty.length === 0) return <Text>No clause is empty.</Text>;
  return (
    <Alert color="orange" title={`${empty.length} of ${clauses.length} clauses are still empty`}>
      <Text size="sm">
        The law asks for words of your own in them. Write each into a draft; what the settings say is in
        force.
      </Text>
      <List size="sm" mt="xs" spacing={4}>
        {clauses
          .filter((clause) => clause.empty)
          .map(({ id, title, clause }) => (
            <List.Item key={id}>
              <Anchor href={`#${id}`} inherit c="inherit" underline="always">
                {title}
              </Anchor>{' '}
              ({clause})
            </List.Item>
          ))}
      </List>
    </Alert>
  );
}

type ClauseOf = { clause: Clause; risks: Program['risks']; acts: boolean };

function ClauseRead({ clause: read, risks, acts }: ClauseOf) {
  const { id, title, clause, empty, says, text, missing, answers, settings, states, narrative } = read;
  const answered = risks.filter((risk) => answers.includes(risk.id));
  return (
    <section aria-labelledby={id}>
      <Group gap="xs">
        <Title order={2} size="h4" id={id} style={{ scrollMarginTop: 80 }}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {clause}
        </Text>
        {empty && (
          <Badge variant="light" color="orange" tt="none" miw="max-content">
            still empty
          </Badge>
        )}
        {acts && narrative !== 'none' && (
          <ListActs path="/written-program/clauses" row={{ clause: id }} name={title} />
        )}
      </Group>
      {states.map((statement) => (
        <Asked key={statement.id} statement={statement} />
      ))}
      {says.map((block) =>
        block.kind === 'paragraph' ? (
          <Text key={block.text} mt="xs">
            {block.text}
          </Text>
        ) : (
          <List key={block.items.join()} mt={4}>
            {block.items.map((item) => (
              <List.Item key={item}>{item}</List.Item>
            ))}
          </List>
        ),
      )}
      {text && (
        <Text mt="xs" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      )}
      {answered.length > 0 && (
        <Text size="sm" mt="xs">
          It answers: {answered.map((risk) => risk.title).join('; ')}.
        </Text>
      )}
      {missing && (
        <Text mt="xs" fs="italic">
          {missing}
        </Text>
      )}
      {settings.length > 0 && <BoundSettings settings={settings} />}
    </section>
  );
}

/** What the law asks here, and how sure that is, phrase by phrase where they differ. */
function Asked({ statement: { text, keyword, howSure, doubts } }: { statement: Clause['states'][number] }) {
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {keyword === 'must' ? 'The law asks: ' : 'By choice: '}
      {text} How sure: {howSure}.{doubts.map((doubt) => ` Of it, "${doubt.phrase}": ${doubt.howSure}.`)}
    </Text>
  );
}

function BoundSettings({ settings }: { settings: Clause['settings'] }) {
  return (
    <Text size="sm" mt="xs">
      Settings:{' '}
      {settings.map(({ name, shape, value }, index) => (
        <span key={name}>
          {index > 0 && '; '}
          <Anchor component={Link} to={`/written-program/settings/${name}`} inherit underline="always">
            {titleFor(name)}
          </Anchor>{' '}
          {shape.kind !== 'terms-of-use' && `(${said(shape, value)})`}
        </span>
      ))}
    </Text>
  );
}
