/** One thing that is owed: what it is, why, what counts, and the place to give it. */
import { Alert, Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/hooks.ts';
import { AppealForm } from '../cases/appeal-form.tsx';
import { Below } from '../frame/page.tsx';
import { Reading, Waiting } from '../frame/reading.tsx';
import { PortalTrouble } from '../frame/trouble.tsx';
import { isProved, type OwedItem, useOwed } from '../home/owed.ts';
import { usePortal, useTexts } from '../portal.tsx';
import { Proofs } from '../proofs/proofs.tsx';
import { UsStatus } from '../us-status/us-status.tsx';
import { elementFormOf } from './element-forms.ts';
import { TellForm } from './tell-form.tsx';

export function ItemPage() {
  const { requirement } = useParams({ strict: false });
  const { person } = usePortal();
  const { t } = useTexts();
  const owed = useOwed();
  const [opened, setOpened] = useState<OwedItem>();
  if (owed.error) return <PortalTrouble error={owed.error} again={owed.again} />;
  if (!owed.items) return <Waiting paused={owed.paused} />;
  const item = asked(owed.items, requirement ?? '', person) ?? opened;
  // Where it was given elsewhere meanwhile, the form stays with what is typed in it.
  if (item && item.requirement !== opened?.requirement) setOpened(item);
  return (
    <Below>
      {item ? (
        <OwedItemView item={item} errors={owed.errors} account={owed.account} />
      ) : (
        <Alert color="green" role="status" title={t('item.gone.title')}>
          {t('item.gone.what')}
        </Alert>
      )}
    </Below>
  );
}

/** A mailed link names what is asked by its code alone: it is the reader's own, whether for the first time or again. */
function asked(items: readonly OwedItem[], requirement: string, reader: string): OwedItem | undefined {
  const own = (code: string) => items.find((one) => one.code === code && (one.person ?? reader) === reader);
  return (
    items.find((one) => one.requirement === requirement) ??
    own(requirement) ??
    (requirement === 'verification' ? own('reverification') : undefined)
  );
}

type ViewProps = {
  item: OwedItem;
  errors: ReturnType<typeof useOwed>['errors'];
  account: string | undefined;
};

function OwedItemView({ item, errors, account }: ViewProps) {
  const { t, day } = useTexts();
  const wrong = errors.filter(({ requirement }) => requirement === item.requirement);
  return (
    <>
      <div>
        <Group justify="space-between" align="start">
          <Title order={1} size="h2">
            {t(`requirement.${item.code}.title`, { defaultValue: item.title })}
          </Title>
          <Badge variant="default" tt="none" size="lg">
            {t(`home.${item.place}`)}
          </Badge>
        </Group>
        <Text mt="xs">{t(`requirement.${item.code}.why`, { defaultValue: item.customerText })}</Text>
        <Text size="sm" c="dimmed">
          {item.dueOn && `${t('home.due', { day: day(item.dueOn) })} · `}
          <bdi dir="ltr">{item.clause}</bdi>
        </Text>
      </div>
      {wrong.map(({ code, customerText }) => (
        <Alert key={code} color="orange" title={t('item.wrong')}>
          {t(`error.${code}`, { defaultValue: customerText })}
        </Alert>
      ))}
      <div>
        <Title order={2} size="h4">
          {t('item.counts')}
        </Title>
        <Text>{t(`requirement.${item.code}.counts`, { defaultValue: item.remedy })}</Text>
      </div>
      <Giving item={item} account={account} />
    </>
  );
}

/** The place to give what is asked. What colleagues do has none. */
function Giving({ item, account }: Omit<ViewProps, 'errors'>) {
  const { t } = useTexts();
  const portal = usePortal();
  const navigate = useNavigate();
  const person = item.person ?? portal.person;
  const known = useRead('getPerson', { path: { person } });
  const home = () => void navigate({ to: '/portal', search: { given: item.code } });
  const isOurs = item.owedBy !== 'customer';
  if (item.theirs) return <Text>{t('item.theirs')}</Text>;
  if (isOurs && !isProved(item)) return <Text>{t('item.ours')}</Text>;
  if (item.code === 'appeal' && account) return <AppealForm account={account} done={home} />;
  if (item.code === 'beneficial-owners')
    return (
      <Anchor component={Link} to="/portal/owners">
        {t('owners.open')}
      </Anchor>
    );
  return (
    <Reading of={known}>
      {({ kind, name }) => {
        const form = elementFormOf(item.code, kind);
        return (
          <Stack>
            {person !== portal.person && <Text>{t('item.about', { name })}</Text>}
            {isOurs && item.code !== 'us-status' && <Text>{t('item.ours')}</Text>}
            {item.code === 'us-status' && <UsStatus person={person} done={home} />}
            {form && <TellForm form={form} person={person} code={item.code} done={home} />}
            {!form && item.code !== 'us-status' && <Proofs person={person} kind={kind} />}
          </Stack>
        );
      }}
    </Reading>
  );
}
