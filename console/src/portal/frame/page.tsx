/** A screen below the first one: the way back, what it is called, and what it holds. */
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../portal.tsx';

type Props = { title: string; what?: string | undefined; children: ReactNode };

export function Page({ title, what, children }: Props) {
  return (
    <Below>
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        {what && <Text mt="xs">{what}</Text>}
      </div>
      {children}
    </Below>
  );
}

/** The way back alone, for a screen that has a head of its own. */
export function Below({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/portal">
        {t('item.back')}
      </Anchor>
      {children}
    </Stack>
  );
}
