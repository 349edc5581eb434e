/** The portal's own frame: nothing of the console but its client. */
import {
  Alert,
  Box,
  Button,
  Center,
  Container,
  DirectionProvider,
  Group,
  Loader,
  Text,
  useDirection,
} from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { signInCall } from '../api/call.ts';
import { KeysProvider } from '../shell/keys.tsx';
import { EntryPage } from './entry/entry-page.tsx';
import { Inside } from './frame/inside.tsx';
import { LanguageSwitch } from './frame/language-switch.tsx';
import { ThemeSwitch } from './frame/theme-switch.tsx';
import { PortalTrouble } from './frame/trouble.tsx';
import { forgetDrafts } from './items/use-draft.ts';
import { directionOf } from './language.ts';
import { useTexts } from './portal.tsx';
import { texts } from './texts.ts';

export function PortalFrame() {
  return (
    <I18nextProvider i18n={texts}>
      <DirectionProvider detectDirection={false}>
        <Suspense fallback={<Opening />}>
          <Frame />
        </Suspense>
      </DirectionProvider>
    </I18nextProvider>
  );
}

function Frame() {
  const { t } = useTexts();
  const { online } = useNetwork();
  const { pathname } = useLocation();
  const [token, setToken] = useLinkToken();
  const leaving = useLeaving();
  usePageLanguage();
  return (
    <KeysProvider words={{ title: t('frame.keys.title'), toggle: t('frame.keys.toggle') }}>
      <Head {...(token === undefined && { leave: leaving })} />
      <Container component="main" id="main" size="sm" py="lg" px="md">
        {!online && (
          <Alert color="orange" mb="md" role="status">
            {t('frame.offline')}
          </Alert>
        )}
        {leaving.error !== null && <PortalTrouble error={leaving.error} />}
        <Suspense fallback={<Opening />}>
          {token === undefined ? (
            <Inside>
              <Outlet />
            </Inside>
          ) : (
            <EntryPage token={token} entered={() => setToken(undefined, pathname)} />
          )}
        </Suspense>
      </Container>
    </KeysProvider>
  );
}

type Leaving = { readonly leave: () => void; readonly isPending: boolean; readonly error: unknown };

/** Signs out. What is half typed is forgotten once the session is over, and not before. */
function useLeaving(): Leaving {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => signInCall('/sign-out', {}),
    onSuccess: () => {
      forgetDrafts();
      window.location.assign('/portal');
    },
  });
  return { leave: () => mutate(), isPending, error };
}

function Head({ leave }: { leave?: Leaving }) {
  const { t } = useTexts();
  return (
    <Box
      component="header"
      px="md"
      py="xs"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      <Group justify="space-between" gap="xs" maw={960} mx="auto">
        <HeadTitle>{t('frame.title')}</HeadTitle>
        <Group gap="xs">
          <LanguageSwitch />
          <ThemeSwitch />
          {leave && (
            <Button size="compact-sm" variant="subtle" loading={leave.isPending} onClick={leave.leave}>
              {t('frame.leave')}
            </Button>
          )}
        </Group>
      </Group>
    </Box>
  );
}

function HeadTitle({ children }: { children: ReactNode }) {
  return (
    <Text component={Link} to="/portal" fw={700} td="none" c="inherit">
      {children}
    </Text>
  );
}

/** Before there are texts. */
function Opening() {
  return (
    <Center mih={200} aria-busy="true">
      <Loader />
    </Center>
  );
}

/** The secret of a link stands behind the `#`, where it reaches no server and no log. */
function useLinkToken() {
  const [token, set] = useState(tokenInAddress);
  useEffect(() => {
    const changed = () => set(tokenInAddress());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  const setToken = (next: undefined, path: string) => {
    window.history.replaceState(window.history.state, '', path);
    set(next);
  };
  return [token, setToken] as const;
}

function tokenInAddress(): string | undefined {
  const text = window.location.hash.slice(1);
  return text.length >= 20 ? text : undefined;
}

/** Language and direction of the whole page, for every reader of it; the console's come back with it. */
function usePageLanguage() {
  const { language, t } = useTexts();
  const { setDirection } = useDirection();
  const title = t('frame.title');
  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    setDirection(directionOf(language));
    document.title = title;
    return () => {
      page.lang = 'en';
      page.dir = 'ltr';
      document.title = 'Gatehouse';
    };
  }, [language, title, setDirection]);
}
