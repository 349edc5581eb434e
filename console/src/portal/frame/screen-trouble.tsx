/** What stands where a screen should be: it failed, or there is none at this address. */
import { Text } from '@mantine/core';
import { useTexts } from '../portal.tsx';
import { Page } from './page.tsx';
import { PortalTrouble } from './trouble.tsx';

export function ScreenTrouble({ error, reset }: { error: unknown; reset: () => void }) {
  return <PortalTrouble error={error} again={reset} />;
}

export function NoSuchScreen() {
  const { t } = useTexts();
  return (
    <Page title={t('frame.noScreen')}>
      <Text>{t('frame.noScreen.what')}</Text>
    </Page>
  );
}
