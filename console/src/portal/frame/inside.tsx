/** Behind the entry: only a customer or a beneficial owner, each with their own. */
import { Alert, Anchor, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import { useRead } from '../../api/hooks.ts';
import { ApiError, isSignedOut } from '../../api/problem.ts';
import { EnterAgain } from '../entry/enter-again.tsx';
import { type Portal, PortalProvider, useTexts } from '../portal.tsx';
import { Waiting } from './reading.tsx';
import { PortalTrouble } from './trouble.tsx';

export function Inside({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const session = useRead('getSession');
  const role = portalRole(session.data?.role);
  const application = useRead('getOwnApplication', {}, { enabled: role === 'customer' });
  const [asked, again] = useDisclosure();
  const portal = useMemo<Portal | undefined>(() => {
    const person = session.data?.ownPerson ?? application.data?.person;
    if (!session.data || !role || !person) return undefined;
    const own = application.data ? { application: application.data } : {};
    return { session: session.data, role, person, ...own, enterAgain: again.open };
  }, [session.data, role, application.data, again.open]);

  // Somebody who was inside stays on the screen: what is typed there must not vanish with the session.
  if (!portal && isSignedOut(session.error)) return <NoLink />;
  if (!portal && session.error)
    return <PortalTrouble error={session.error} again={() => void session.refetch()} />;
  if (session.data && !role) return <ForColleagues />;
  const failed = application.error && !isNotFound(application.error) ? application.error : undefined;
  if (!portal && failed) return <PortalTrouble error={failed} again={() => void application.refetch()} />;
  if (!portal)
    return <Waiting paused={session.fetchStatus === 'paused' || application.fetchStatus === 'paused'} />;
  return (
    <PortalProvider value={portal}>
      {isSignedOut(session.error) && !asked && <SessionEnded open={again.open} />}
      {children}
      <Modal
        opened={asked}
        onClose={again.close}
        title={t('again.title')}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        <EnterAgain
          entered={() => {
            again.close();
            void session.refetch();
          }}
        />
      </Modal>
    </PortalProvider>
  );
}

function portalRole(role: string | null | undefined): Portal['role'] | undefined {
  return role === 'customer' || role === 'beneficial-owner' ? role : undefined;
}

function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'not-found';
}

function NoLink() {
  const { t } = useTexts();
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('noLink.title')}
      </Title>
      <Text>{t('noLink.what')}</Text>
      <Text>{t('noLink.lost')}</Text>
    </Stack>
  );
}

function ForColleagues() {
  const { t } = useTexts();
  return (
    <Alert title={t('colleague.title')}>
      <Anchor href="/">{t('colleague.console')}</Anchor>
    </Alert>
  );
}

function SessionEnded({ open }: { open: () => void }) {
  const { t } = useTexts();
  return (
    <Alert color="orange" mb="md" role="alert" title={t('again.title')}>
      <Text size="sm">{t('again.kept')}</Text>
      <Anchor component="button" type="button" onClick={open}>
        {t('again.open')}
      </Anchor>
    </Alert>
  );
}
