import { Alert, List } from '@mantine/core';
import { useRows } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { usePortal, useTexts } from '../portal.tsx';

/** What was asked beyond the usual, each with its last day. */
export function AskedFurther({ person }: { person: string }) {
  const { t, day } = useTexts();
  const { role } = usePortal();
  const enabled = role === 'customer';
  const { rows, data, error, refetch } = useRows('listEvidenceRequests', { path: { person } }, { enabled });
  if (error && !data) return <PortalTrouble error={error} again={() => void refetch()} />;
  const open = rows.filter(({ state }) => state === 'asked');
  if (open.length === 0) return null;
  return (
    <Alert color="orange" title={t('asked.title')}>
      <List size="sm">
        {open.map(({ id, kind, dueOn }) => (
          <List.Item key={id}>
            {t(`asked.${kind}`)} {t('home.due', { day: day(dueOn) })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
