import { List, Text } from '@mantine/core';
import { useRows } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';

/** What was handed in and what came of it. A refusal says why. */
export function DocumentsSent({ person }: { person: string }) {
  const { t, moment } = useTexts();
  const { rows, data, error, refetch } = useRows('listDocuments', { path: { person } });
  if (error && !data) return <PortalTrouble error={error} again={() => void refetch()} />;
  if (rows.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {t('proof.sent')}
      </Text>
      <List size="sm">
        {rows.map(({ id, receivedAt, state, rejection, type }) => (
          <List.Item key={id}>
            {type ? t(`document.${type}`, { defaultValue: type }) : t('document.unread')}
            {' · '}
            {moment(receivedAt)}
            {' · '}
            <b>{t(`document.state.${state}`)}</b>
            {rejection && ` ${t(`rejection.${rejection}`)}`}
          </List.Item>
        ))}
      </List>
    </>
  );
}
