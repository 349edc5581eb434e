import { ActionIcon, Menu, RingProgress, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconProgressCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call } from '../api/call.ts';
import { hasEnded, type LongWork, shareDone, useReadAnewAtEnd } from './follow.ts';
import { progressWords } from './progress.tsx';

const shown = 5;
const whileRunning = 2_000;
const otherwise = 60_000;

/** On every screen: what you asked for and runs, and what of it ended lately. Nothing while there is none. */
export default function LongWorkIndicator() {
  const input = { query: { mine: 'true', limit: shown } } as const;
  const { data } = useQuery({
    queryKey: ['listLongWork', input],
    queryFn: ({ signal }) => call('listLongWork', input, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => !hasEnded(one)) ? whileRunning : otherwise,
  });
  const items = data?.items ?? [];
  const running = items.filter((one) => !hasEnded(one));
  useReadAnewAtEnd(data && running.length === 0);
  useToldOfEnds(items);
  if (items.length === 0) return null;
  const label = running.length > 0 ? `Long work: ${running.length} unfinished` : 'Long work';
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={label}>
          {running[0] ? <Ring of={running[0]} /> : <IconProgressCheck size={18} aria-hidden />}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((one) => (
          <Menu.Item key={one.id} component={Link} to={`/long-work/${one.id}`}>
            <Text size="sm" fw={600}>
              {one.label}
            </Text>
            <Text size="xs" c="dimmed">
              {progressWords(one)}
            </Text>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/long-work">
          All long work
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Ring({ of }: { of: LongWork }) {
  return <RingProgress size={24} thickness={3} sections={[{ value: shareDone(of), color: 'blue' }]} />;
}

/** Says of each that ended while somebody is here how it ended, wherever they are by then. */
function useToldOfEnds(items: readonly LongWork[]): void {
  const running = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const one of items)
      if (hasEnded(one) && running.current.has(one.id))
        notifications.show({
          message: `${one.label}: ${progressWords(one)}`,
          closeButtonProps: { 'aria-label': 'Close' },
        });
    running.current = new Set(items.filter((one) => !hasEnded(one)).map(({ id }) => id));
  }, [items]);
}
