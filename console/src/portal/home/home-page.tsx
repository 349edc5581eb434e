/** The requirements ledger, as the one it is about reads it: one date on top, then what is due, later, and checked. */
import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { Waiting } from '../frame/reading.tsx';
import { PortalTrouble } from '../frame/trouble.tsx';
import { usePortal, useTexts } from '../portal.tsx';
import { HandIn } from './hand-in.tsx';
import { ItemList } from './item-list.tsx';
import { useOwed } from './owed.ts';
import { ReasonList } from './reason-list.tsx';

const places = ['pastDue', 'currentlyDue', 'pendingVerification', 'eventuallyDue'] as const;

export function HomePage() {
  const { t, day } = useTexts();
  const { session, application, role } = usePortal();
  const { given } = useSearch({ strict: false });
  const owed = useOwed();
  if (owed.error) return <PortalTrouble error={owed.error} again={owed.again} />;
  if (!owed.items) return <Waiting paused={owed.paused} />;
  const { items, deadline, reasons } = owed;
  const ended = ['refused', 'closing', 'closed'].includes(owed.state ?? '');
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          <bdi>{application?.name ?? session.person?.name ?? ''}</bdi>
        </Title>
        <Text size="lg" fw={600} mt="xs">
          {deadline ? t('home.by', { day: day(deadline) }) : t('home.noDay')}
        </Text>
        {owed.entityName && <Text>{t('home.owner', { entity: owed.entityName })}</Text>}
        {owed.state && <Text>{t(`standing.${owed.state}`)}</Text>}
      </div>
      {given && (
        <Alert color="green" role="status">
          {t('home.given', { what: t(`requirement.${given}.title`) })}
        </Alert>
      )}
      <ReasonList reasons={reasons} />
      {places.map((place) => (
        <ItemList key={place} place={place} items={items.filter((one) => one.place === place)} />
      ))}
      {items.length === 0 && <Text role="status">{t('home.nothing')}</Text>}
      {application && !ended && <HandIn application={application} />}
      <Group component="nav" aria-label={t('home.more')}>
        {role === 'customer' && application?.personKind === 'entity' && (
          <Anchor component={Link} to="/portal/owners">
            {t('owners.title')}
          </Anchor>
        )}
        {role === 'customer' && (
          <>
            <Anchor component={Link} to="/portal/cases">
              {t('cases.title')}
            </Anchor>
            <Anchor component={Link} to="/portal/report">
              {t('report.title')}
            </Anchor>
          </>
        )}
        <Anchor component={Link} to="/portal/us-status">
          {t('us.page')}
        </Anchor>
        <Anchor component={Link} to="/portal/notice">
          {t('notice.page')}
        </Anchor>
      </Group>
    </Stack>
  );
}
