import {
  ActionIcon,
  Alert,
  AppShell,
  Burger,
  Button,
  Group,
  ScrollArea,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure, useHotkeys, useNetwork } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { signInCall } from './api/call.ts';
import { NextCase } from './casework/next-case.tsx';
import { ExaminerBanner } from './shell/examiner-banner.tsx';
import { useSession } from './shell/grant.ts';
import { KeysProvider } from './shell/keys.tsx';
import { Menu } from './shell/menu.tsx';

const LongWorkIndicator = lazy(() => import('./long-work/indicator.tsx'));
/** Neither is seen at first: their code comes while the page in front is drawn. */
const Palette = lazy(async () => ({ default: (await import('./shell/palette.tsx')).Palette }));
const Announcements = lazy(async () => ({
  default: (await import('./shell/announcements.tsx')).Announcements,
}));

/** The roles that take cases. */
const decides: ReadonlySet<string> = new Set(['owner', 'officer', 'senior-reviewer', 'reviewer']);

/** The frame of every page behind sign-in. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure();
  const session = useSession();
  const organization = session?.memberships.find((one) => one.current)?.tenantName;
  const { online } = useNetwork();
  // Heard from the first moment on, also before the palette itself is there.
  useHotkeys([
    ['mod + K', spotlight.open],
    ['/', spotlight.open],
  ]);
  // Most screens are lists: their code is there before the first is opened, without holding up the page in front.
  useEffect(() => void import('./pages/list.tsx'), []);
  return (
    <KeysProvider>
      <Suspense fallback={null}>
        <Palette />
        <Announcements />
      </Suspense>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding="md"
      >
        <AppShell.Header px="md">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Menu" />
              <Text fw={700} visibleFrom="xs">
                Gatehouse
              </Text>
              <Text c="dimmed" size="sm" truncate visibleFrom="xs">
                {organization}
              </Text>
            </Group>
            <Group gap="sm" wrap="nowrap">
              <ActionIcon variant="subtle" aria-label="Search (Ctrl K)" onClick={spotlight.open}>
                <IconSearch size={18} aria-hidden />
              </ActionIcon>
              {/* Each answer an examiner gets is on the ledger: they find theirs in the list, and nothing asks by itself. */}
              {session && !session.examiner && (
                <Suspense fallback={null}>
                  <LongWorkIndicator />
                </Suspense>
              )}
              <ThemeSwitch />
              {decides.has(session?.role ?? '') && <NextCase />}
              <Text size="sm" visibleFrom="sm">
                {session?.person?.name} · {session?.role}
              </Text>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() =>
                  void signInCall('/sign-out', {}).then(() => window.location.assign('/sign-in'))
                }
              >
                Sign out
              </Button>
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" component={ScrollArea}>
          <Menu close={close} />
        </AppShell.Navbar>
        <AppShell.Main>
          {!online && (
            <Alert color="orange" mb="md" role="status">
              No connection. What you see may be old; nothing you entered is lost.
            </Alert>
          )}
          {session?.examiner && <ExaminerBanner grant={session.examiner} scopes={session.scopes} />}
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </KeysProvider>
  );
}

function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark = colorScheme === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      aria-label={dark ? 'Light theme' : 'Dark theme'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </ActionIcon>
  );
}
