import { Card, List, Text, Title } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { useTexts } from '../portal.tsx';

type Notice = Answer<'getDisclosureNotice'>;

/** Who gets which data, and on what ground: read before anything is given. */
export function DisclosureNotice({ notice, organization }: { notice: Notice; organization: string }) {
  const { t, list } = useTexts();
  return (
    <Card withBorder component="section" aria-labelledby="notice">
      <Title order={2} size="h4" id="notice">
        {t('notice.title')}
      </Title>
      <List size="sm" mt="xs" spacing="xs">
        {notice.disclosures.map(({ code, clause, to, facts }) => {
          const named = Array.isArray(facts.data) ? facts.data : [];
          const words = {
            organization,
            to: t(`notice.to.${to}`, { organization, entity: facts.entityName ?? '' }),
            data: list(named.map((one) => t(`notice.data.${one}`, { defaultValue: one }))),
            count: Number(facts.years ?? 0),
          };
          return (
            <List.Item key={code}>
              {t(`notice.${code}`, words)}{' '}
              <Text span size="xs" c="dimmed" dir="ltr">
                {clause}
              </Text>
            </List.Item>
          );
        })}
      </List>
    </Card>
  );
}
