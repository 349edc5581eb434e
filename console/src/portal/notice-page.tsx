import { useRead } from '../api/hooks.ts';
import { DisclosureNotice } from './entry/disclosure-notice.tsx';
import { Page } from './frame/page.tsx';
import { Reading } from './frame/reading.tsx';
import { useTexts } from './portal.tsx';

/** Who gets which data, at any time after it was first shown. */
export function NoticePage() {
  const { t } = useTexts();
  const notice = useRead('getDisclosureNotice');
  return (
    <Page title={t('notice.page')}>
      <Reading of={notice}>
        {(data) => <DisclosureNotice notice={data} organization={t('notice.us')} />}
      </Reading>
    </Page>
  );
}
