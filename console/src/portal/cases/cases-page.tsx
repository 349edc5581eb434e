/** What was said between the customer and us: decisions with their reasons, questions, appeals. */
import { Anchor, Badge, Button, Card, Group, Loader, Stack, Text, Textarea, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAct, useRead, useRows } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useDraft } from '../items/use-draft.ts';
import { usePortal, useTexts } from '../portal.tsx';

export function CasesPage() {
  const { t } = useTexts();
  const { session } = usePortal();
  const customer = session.customer ?? '';
  const cases = useRows('listCustomerCases', { path: { customer } }, { enabled: customer !== '' });
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/portal">
        {t('item.back')}
      </Anchor>
      <Title order={1} size="h2">
        {t('cases.title')}
      </Title>
      {cases.error && <PortalTrouble error={cases.error} again={() => void cases.refetch()} />}
      {cases.isPending && <Loader aria-label={t('frame.loading')} />}
      {cases.data && cases.rows.length === 0 && <Text>{t('cases.none')}</Text>}
      {cases.rows.map(({ id }) => (
        <CaseCard key={id} customer={customer} id={id} />
      ))}
      {cases.hasNextPage && (
        <Button variant="default" onClick={() => void cases.fetchNextPage()}>
          {t('cases.more')}
        </Button>
      )}
    </Stack>
  );
}

function CaseCard({ customer, id }: { customer: string; id: string }) {
  const { t, moment, day } = useTexts();
  const { data, error, refetch } = useRead('getCustomerCase', { path: { customer, case: id } });
  if (error && !data) return <PortalTrouble error={error} again={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('frame.loading')} />;
  return (
    <Card withBorder component="section" aria-label={t(`case.${data.kind}`, { defaultValue: data.label })}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t(`case.${data.kind}`, { defaultValue: data.label })}
          </Title>
          <Badge variant="default" tt="none">
            {t(`case.state.${data.state}`)}
          </Badge>
        </Group>
        {data.answerDueOn && <Text size="sm">{t('case.answerBy', { day: day(data.answerDueOn) })}</Text>}
        {data.timeline.map((entry) => (
          <div key={`${entry.at} ${entry.kind} ${entry.from}`}>
            <Text size="xs" c="dimmed">
              {t(`case.from.${entry.from}`)} · {moment(entry.at)}
            </Text>
            {entry.wanted.length > 0 && (
              <Text size="sm">
                {entry.wanted.map((one) => t(`wanted.${one}`, { defaultValue: one })).join(', ')}
              </Text>
            )}
            {entry.text && (
              <Text dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
                {entry.text}
              </Text>
            )}
            {entry.erased && <Text c="dimmed">{t('case.erased')}</Text>}
          </div>
        ))}
        {data.state !== 'decided' && data.state !== 'closed' && <Answering customer={customer} id={id} />}
      </Stack>
    </Card>
  );
}

function Answering({ customer, id }: { customer: string; id: string }) {
  const { t } = useTexts();
  const draft = useDraft(`${id}:answer`, '');
  const answer = useAct('answerCase', draft.forget);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!answer.isPending)
          answer.mutate({ path: { customer, case: id }, body: { text: draft.entered.trim() } });
      }}
    >
      <Stack gap="xs">
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={4000}
          dir="auto"
          label={t('case.answer')}
          value={draft.entered}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
        {answer.error && <PortalTrouble error={answer.error} />}
        <Group>
          <Button type="submit" size="sm" variant="default" loading={answer.isPending}>
            {t('case.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
