/** What somebody says of their own U.S. status, also when nothing is asked on it any more. */
import { Page } from '../frame/page.tsx';
import { usePortal, useTexts } from '../portal.tsx';
import { UsStatus } from './us-status.tsx';

export function UsStatusPage() {
  const { t } = useTexts();
  const { person } = usePortal();
  return (
    <Page title={t('us.page')} what={t('us.presumed')}>
      <UsStatus person={person} />
    </Page>
  );
}
