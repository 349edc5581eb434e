/** Reports that somebody else may be using this identity. */
import { Alert, Anchor, Button, Group, Loader, Stack, Text, Textarea, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAct } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useOwed } from '../home/owed.ts';
import { useDraft } from '../items/use-draft.ts';
import { useTexts } from '../portal.tsx';

export function ReportPage() {
  const { t } = useTexts();
  const { account, error, again } = useOwed();
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/portal">
        {t('item.back')}
      </Anchor>
      <Title order={1} size="h2">
        {t('report.title')}
      </Title>
      <Text>{t('report.what')}</Text>
      {error ? <PortalTrouble error={error} again={again} /> : null}
      {account ? <ReportForm account={account} /> : !error && <Loader aria-label={t('frame.loading')} />}
    </Stack>
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
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!report.isPending) report.mutate({ path: { account }, body: { text: draft.entered.trim() } });
      }}
    >
      <Stack>
        <Textarea
          required
          autosize
          minRows={4}
          minLength={10}
          maxLength={3000}
          dir="auto"
          label={t('report.words')}
          value={draft.entered}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
        {report.error && <PortalTrouble error={report.error} />}
        <Group>
          <Button type="submit" color="red" loading={report.isPending}>
            {t('report.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
