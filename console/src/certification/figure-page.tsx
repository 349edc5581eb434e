import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { addressOf } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { FileLinks, rowForms } from '../pages/file-links.tsx';
import { ShowMore } from '../pages/show-more.tsx';
import { ThingLink } from '../pages/thing-link.tsx';
import { placeSaid } from '../places.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';

/** The rows behind a figure, as of the moment it was taken. */
export function FigurePage() {
  const { filing = '', field = '' } = useParams({ strict: false });
  const of = useRead('getFiling', { path: { filing } });
  const query = useRows('listFigureRows', { path: { filing, field } });
  const asked = of.data?.fields.find((one) => one.field === field);
  const error = of.error ?? query.error;
  if (error) return <Trouble error={error} again={() => void query.refetch()} />;
  if (!of.data || !asked) return <Skeleton height={320} aria-label="Loading" />;
  const { value } = asked;
  const columns = Object.keys(query.rows[0] ?? {});
  return (
    <Stack>
      <Group justify="space-between">
        <div>
          <Title order={1} size="h2">
            {field}. {asked.text}
          </Title>
          <Text size="sm">
            <Anchor component={Link} to={`/certification/${filing}`} inherit underline="always">
              {of.data.label}
            </Anchor>
            , as of {of.data.on}
          </Text>
        </div>
        <Group gap="md">
          <FileLinks
            forms={rowForms}
            addressAs={(format) =>
              addressOf('listFigureRows', { path: { filing, field }, query: { format } })
            }
          />
        </Group>
      </Group>
      {value.kind === 'figure' && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {value.figure.method} SHA-256 of the rows: {value.figure.rowsDigest}
        </Text>
      )}
      {query.isSuccess && query.rows.length === 0 && <Text c="dimmed">The figure has no rows.</Text>}
      {query.rows.length > 0 && (
        <StackedTable head={<StackedHead labels={columns.map(titleFor)} />}>
          {query.rows.map((row) => (
            <StackedRow key={Object.values(row).join()}>
              {columns.map((column) => (
                <StackedCell key={column} label={titleFor(column)}>
                  <Cell text={row[column] ?? ''} />
                </StackedCell>
              ))}
            </StackedRow>
          ))}
        </StackedTable>
      )}
      <ShowMore of={query} />
    </Stack>
  );
}

function Cell({ text }: { text: string }) {
  if (/^[a-z]{3}_[0-9a-f-]{36}$/.test(text)) return <ThingLink id={text} />;
  return <>{/^[A-Z]{2}$/.test(text) ? placeSaid(text) : text}</>;
}
