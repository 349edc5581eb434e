import { Anchor, Loader, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRead } from '../api/hooks.ts';
import { DisclosureNotice } from './entry/disclosure-notice.tsx';
import { PortalTrouble } from './frame/trouble.tsx';
import { useTexts } from './portal.tsx';

/** Who gets which data, at any time after it was first shown. */
export function NoticePage() {
  const { t } = useTexts();
  const { data, error, refetch } = useRead('getDisclosureNotice');
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/portal">
        {t('item.back')}
      </Anchor>
      <Title order={1} size="h2">
        {t('notice.page')}
      </Title>
      {error && <PortalTrouble error={error} again={() => void refetch()} />}
      {!data && !error && <Loader aria-label={t('frame.loading')} />}
      {data && <DisclosureNotice notice={data} organization={t('notice.us')} />}
    </Stack>
  );
}
