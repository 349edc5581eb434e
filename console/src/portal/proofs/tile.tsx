import { Badge, Card, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../portal.tsx';

/** One way to show something, with what counts. */
export function Tile({ title, proved, children }: { title: string; proved?: boolean; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {title}
          </Title>
          {proved && (
            <Badge variant="default" tt="none" leftSection="✓">
              {t('proof.done')}
            </Badge>
          )}
        </Group>
        {children}
      </Stack>
    </Card>
  );
}
