import { Card, List, Text, Title } from '@mantine/core';
import { useTexts } from '../portal.tsx';
import type { Reason } from './owed.ts';

/** Why the account stands as it does. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTexts();
  if (reasons.length === 0) return null;
  // One thing about several people is said once.
  const said = new Map(reasons.map((reason) => [`${reason.code} ${reason.clause}`, reason]));
  return (
    <Card withBorder component="section" aria-labelledby="reasons" padding="sm">
      <Title order={2} size="h4" id="reasons">
        {t('home.why')}
      </Title>
      <List size="sm" mt="xs">
        {[...said].map(([key, { code, clause, customerText }]) => (
          <List.Item key={key}>
            {t(`reason.${code}`, { defaultValue: customerText })}{' '}
            <Text span size="xs" c="dimmed" dir="ltr">
              {clause}
            </Text>
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
