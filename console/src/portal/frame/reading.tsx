/** What is read for a screen: on its way, not to be had, waiting for the connection, or there. */
import { Center, Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../portal.tsx';
import { PortalTrouble } from './trouble.tsx';

export type Read<T> = {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly fetchStatus?: 'fetching' | 'paused' | 'idle';
  readonly refetch: () => unknown;
};

/** What is known stays on the screen while it cannot be asked anew. */
export function Reading<T>({ of, children }: { of: Read<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <PortalTrouble error={of.error} again={() => void of.refetch()} />;
  return <Waiting paused={of.fetchStatus === 'paused'} />;
}

/** Without a connection nothing turns as if something came. */
export function Waiting({ paused = false }: { paused?: boolean }) {
  const { t } = useTexts();
  if (paused) return <Text role="status">{t('frame.waits')}</Text>;
  return (
    <Center mih={80} role="status" aria-label={t('frame.loading')}>
      <Loader />
    </Center>
  );
}
