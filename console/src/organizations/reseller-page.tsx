import { Badge, Code, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { Item } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { placeSaid } from '../places.ts';
import plain from '../plain.module.css';
import { addressOf, RouteLink } from '../route-link.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';

type Program = Item<'listResellerPrograms'>;

/** One reseller: who it is, whether it is foreign, and each program it said it runs. */
export function ResellerPage() {
  const { reseller = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getReseller', { path: { reseller } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <Stack>
      <ThingHead title={data.legalName} id={data.id} list="/organizations/resellers" row={data}>
        <Badge variant="light" tt="none">
          {data.state}
        </Badge>
        {data.foreign && (
          <Badge variant="light" color="orange" tt="none">
            foreign
          </Badge>
        )}
      </ThingHead>
      <Facts
        of={[
          ['Jurisdiction', placeSaid(data.jurisdiction)],
          ['Contact', data.contactEmail],
          ['Entered', <Moment key="entered" at={data.enteredAt} />],
          ['Ended on', data.endedOn ?? 'not ended'],
          ['Program', data.program ? basisSaid(data.program) : whatIsMissing(data.foreign)],
          [
            'Deadlines',
            <RouteLink
              key="deadlines"
              className={plain.link}
              href={addressOf('/clocks', { subject: data.id })}
            >
              Deadlines about it
            </RouteLink>,
          ],
          [
            'Screening',
            <RouteLink key="screening" className={plain.link} href={`/screening/subjects/${data.id}`}>
              Compared with lists
            </RouteLink>,
          ],
        ]}
      />
      <Title order={2} size="h4">
        Programs it said it runs
      </Title>
      <Programs reseller={reseller} />
    </Stack>
  );
}

function whatIsMissing(foreign: boolean): string {
  return foreign ? 'none on record: a foreign reseller must have one (§ 7.303)' : 'none on record';
}

function basisSaid({ basis, reference }: Pick<Program, 'basis' | 'reference'>): string {
  return basis === 'adopted' ? `the provider's, by ${reference}` : `its own, ${reference}`;
}

function Programs({ reseller }: { reseller: string }) {
  const { rows, error, isPending, refetch } = useRows('listResellerPrograms', { path: { reseller } });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (isPending) return <Skeleton height={120} aria-label="Loading" />;
  if (rows.length === 0) return <Text size="sm">It has said nothing yet.</Text>;
  return (
    <StackedTable head={<StackedHead labels={['Program', 'On', 'Says', 'Recorded']} />}>
      {rows.map((program) => (
        <StackedRow key={program.recordedAt}>
          <StackedCell label="Program" names>
            {basisSaid(program)}
          </StackedCell>
          <StackedCell label="On">
            <Text span inherit style={{ whiteSpace: 'nowrap' }}>
              {program.on}
            </Text>
          </StackedCell>
          <StackedCell label="Says">
            <ProgramSaid program={program} />
          </StackedCell>
          <StackedCell label="Recorded">
            <Moment at={program.recordedAt} />
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}

function ProgramSaid({ program: { scope, deviations, programVersion, digest } }: { program: Program }) {
  if (digest)
    return (
      <>
        SHA-256 of it: <Code style={{ overflowWrap: 'anywhere' }}>{digest}</Code>
      </>
    );
  return (
    <>
      <Text size="sm">
        Takes over: {scope}
        {programVersion !== null && ` (version ${programVersion})`}
      </Text>
      <Text size="sm">{deviations.length === 0 ? 'Nothing is done otherwise.' : 'Does otherwise:'}</Text>
      <List size="sm">
        {deviations.map((one) => (
          <List.Item key={one}>{one}</List.Item>
        ))}
      </List>
    </>
  );
}
