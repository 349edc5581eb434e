/** What was said between the customer and us: decisions with their reasons, questions, appeals. */
import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { useAct, useRead, useRows } from '../../api/hooks.ts';
import { Page } from '../frame/page.tsx';
import { Reading } from '../frame/reading.tsx';
import { WordsForm } from '../frame/words-form.tsx';
import { useDraft } from '../items/use-draft.ts';
import { usePortal, useTexts } from '../portal.tsx';

export function CasesPage() {
  const { t } = useTexts();
  const { session } = usePortal();
  const customer = session.customer ?? '';
  const cases = useRows('listCustomerCases', { path: { customer } }, { enabled: customer !== '' });
  return (
    <Page title={t('cases.title')}>
      <Reading of={cases}>
        {() => (cases.rows.length === 0 ? <Text role="status">{t('cases.none')}</Text> : null)}
      </Reading>
      {cases.rows.map(({ id }) => (
        <CaseCard key={id} customer={customer} id={id} />
      ))}
      {cases.hasNextPage && (
        <Group>
          <Button
            variant="default"
            loading={cases.isFetchingNextPage}
            onClick={() => void cases.fetchNextPage()}
          >
            {t('cases.more')}
          </Button>
        </Group>
      )}
    </Page>
  );
}

function CaseCard({ customer, id }: { customer: string; id: string }) {
  const found = useRead('getCustomerCase', { path: { customer, case: id } });
  return <Reading of={found}>{(data) => <CaseSaid customer={customer} data={data} />}</Reading>;
}

function CaseSaid({ customer, data }: { customer: string; data: Answer<'getCustomerCase'> }) {
  const { t, moment, day } = useTexts();
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
        {data.state !== 'decided' && data.state !== 'closed' && (
          <Answering customer={customer} id={data.id} />
        )}
      </Stack>
    </Card>
  );
}

function Answering({ customer, id }: { customer: string; id: string }) {
  const { t } = useTexts();
  const draft = useDraft(`${id}:answer`, '');
  const answer = useAct('answerCase', draft.forget);
  return (
    <WordsForm
      draft={draft}
      label={t('case.answer')}
      send={t('case.send')}
      length={{ least: 1, most: 4000 }}
      weight="light"
      act={answer}
      sent={(text) => answer.mutate({ path: { customer, case: id }, body: { text } })}
    />
  );
}
