import { Code, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import ListActs from '../acts/list-acts.tsx';

type Props = {
  title: string;
  id: string;
  /** The list whose acts can be done to it. */
  list: string;
  row: Readonly<Record<string, unknown>>;
  children?: ReactNode;
};

/** The head of a page about one thing: what it is, how it stands, and what can be done. */
export function ThingHead({ title, id, list, row, children }: Props) {
  return (
    <Group justify="space-between" align="start">
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Group gap="xs">
          {children}
          <Code>{id}</Code>
        </Group>
      </div>
      <ListActs path={list} row={row} name={title} wraps />
    </Group>
  );
}
