/** What was told, line by line, with a way to take it back or to say that it has ended. */
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/hooks.ts';
import { DayField } from '../forms/day-field.tsx';
import { dayOf, emptyDay } from '../forms/days.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';
import type { Ownership } from './owners-page.tsx';

type Line = { statement: string; holder: string; held: string; what: string };

export function HoldingsTold({ ownership }: { ownership: Ownership }) {
  const { t } = useTexts();
  const [changing, setChanging] = useState<Line>();
  const lines = useLines(ownership);
  if (lines.length === 0) return null;
  return (
    <>
      <Table.ScrollContainer minWidth={300}>
        <Table aria-label={t('told.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('told.holder')}</Table.Th>
              <Table.Th>{t('told.in')}</Table.Th>
              <Table.Th>{t('told.what')}</Table.Th>
              <Table.Th>{t('told.change')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.statement}>
                <Table.Td dir="auto">{line.holder}</Table.Td>
                <Table.Td dir="auto">{line.held}</Table.Td>
                <Table.Td>{line.what}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${t('told.change')}: ${line.holder}`}
                    onClick={() => setChanging(line)}
                  >
                    {t('told.change')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Modal
        opened={changing !== undefined}
        onClose={() => setChanging(undefined)}
        title={t('told.change')}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        {changing && <Change line={changing} done={() => setChanging(undefined)} />}
      </Modal>
    </>
  );
}

function useLines({ graph }: Ownership): Line[] {
  const { t } = useTexts();
  const names = new Map(graph.parties.map(({ party, name }) => [party, name ?? t('owners.undescribed')]));
  const named = (party: string) => names.get(party) ?? party;
  const told = [
    ...graph.holdings.map((one) => ({ ...one, what: `${t(`holding.${one.kind}`)} ${one.share.text}` })),
    ...graph.roles.map((one) => ({ ...one, what: t(`role.${one.role}`, { defaultValue: one.role }) })),
  ];
  return told.flatMap(({ holder, in: held, statements, what }) =>
    statements.map((statement) => ({ statement, holder: named(holder), held: named(held), what })),
  );
}

/** An error is taken back; what was true and is no longer has a last day. */
function Change({ line, done }: { line: Line; done: () => void }) {
  const { t } = useTexts();
  const [ends, setEnds] = useState(emptyDay);
  const [noDay, setNoDay] = useState(false);
  const retract = useAct('retractOwnershipStatement', done);
  const close = useAct('closeOwnershipStatement', done);
  const error = retract.error ?? close.error;
  const path = { ownershipStatement: line.statement };
  return (
    <Stack>
      <Text dir="auto">
        {line.holder} → {line.held}: {line.what}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const endsOn = dayOf(ends);
          setNoDay(endsOn === undefined);
          if (endsOn && !close.isPending)
            close.mutate({ path, body: { endsOn, source: { type: ['selfDeclaration'] } } });
        }}
      >
        <Stack gap="xs">
          <DayField
            label={t('told.endsOn')}
            value={ends}
            change={setEnds}
            error={noDay ? t('field.not-a-day') : undefined}
          />
          <Group>
            <Button type="submit" variant="default" loading={close.isPending}>
              {t('told.ended')}
            </Button>
          </Group>
        </Stack>
      </form>
      <Group>
        <Button
          color="red"
          variant="light"
          loading={retract.isPending}
          onClick={() => retract.mutate({ path, body: { reason: 'entered-in-error' } })}
        >
          {t('told.error')}
        </Button>
      </Group>
      {error && <PortalTrouble error={error} />}
    </Stack>
  );
}
