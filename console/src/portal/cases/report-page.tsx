/** Reports that somebody else may be using this identity. */
import { Alert, Text } from '@mantine/core';
import { useAct } from '../../api/hooks.ts';
import { Page } from '../frame/page.tsx';
import { Reading } from '../frame/reading.tsx';
import { WordsForm } from '../frame/words-form.tsx';
import { useAccount } from '../home/owed.ts';
import { useDraft } from '../items/use-draft.ts';
import { useTexts } from '../portal.tsx';

export function ReportPage() {
  const { t } = useTexts();
  const account = useAccount();
  return (
    <Page title={t('report.title')} what={t('report.what')}>
      <Reading of={account}>
        {(id) =>
          id === null ? <Text role="status">{t('report.noAccount')}</Text> : <ReportForm account={id} />
        }
      </Reading>
    </Page>
  );
}

function ReportForm({ account }: { account: string }) {
  const { t } = useTexts();
  const draft = useDraft(`${account}:report`, '');
  const report = useAct('reportCompromise', draft.forget);
  if (report.isSuccess)
    return (
      <Alert color="green" role="status">
        {t('report.sent')}
      </Alert>
    );
  return (
    <WordsForm
      draft={draft}
      label={t('report.words')}
      send={t('report.send')}
      length={{ least: 10, most: 3000 }}
      weight="grave"
      act={report}
      sent={(text) => report.mutate({ path: { account }, body: { text } })}
    />
  );
}
