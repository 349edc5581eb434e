/** Where a link leads: what it is, who gets which data, a code by mail, and with a link to apply what is applied for. */
import { Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { isLanguage } from '../language.ts';
import { useTexts } from '../portal.tsx';
import { texts } from '../texts.ts';
import { BeginForm, type Beginning } from './begin-form.tsx';
import { CodeForm } from './code-form.tsx';
import { DisclosureNotice } from './disclosure-notice.tsx';
import { EmailForm } from './email-form.tsx';

export type Opened = Answer<'openPortalLink'>;

export function EntryPage({ token, entered }: { token: string; entered: () => void }) {
  const { t } = useTexts();
  // A question that is a POST because its secret must stand in no address.
  const link = useRead('describePortalLink', { body: { token } }, { staleTime: Number.POSITIVE_INFINITY });
  const language = link.data?.language;
  useEffect(() => {
    if (isLanguage(language)) void texts.changeLanguage(language);
  }, [language]);
  if (link.error) {
    return (
      <Stack>
        <Title order={1} size="h2">
          {t('noLink.title')}
        </Title>
        <PortalTrouble error={link.error} again={() => void link.refetch()} />
        <Text>{t('noLink.lost')}</Text>
      </Stack>
    );
  }
  if (!link.data) return <Loader aria-label={t('frame.loading')} />;
  return <Steps token={token} link={link.data} entered={entered} />;
}

type Link = Answer<'describePortalLink'>;

function Steps({ token, link, entered }: { token: string; link: Link; entered: () => void }) {
  const { t } = useTexts();
  const [begin, setBegin] = useState<Beginning>();
  const [opened, setOpened] = useState<Opened>();
  const applies = link.kind === 'apply';
  const names = { organization: link.organizationName, entity: link.entityName ?? link.organizationName };
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          {t(`entry.${link.kind}.title`, names)}
        </Title>
        <Text mt="xs">{t(`entry.${link.kind}.what`, names)}</Text>
      </div>
      {!opened && <DisclosureNotice notice={link.notice} organization={link.organizationName} />}
      {applies && !begin && <BeginForm offerings={link.offerings} done={setBegin} />}
      {(!applies || begin) && !opened && (
        <EmailForm
          token={token}
          sentTo={link.sentTo}
          opened={setOpened}
          back={begin && (() => setBegin(undefined))}
        />
      )}
      {opened && (
        <CodeForm
          token={token}
          opened={opened}
          again={() => setOpened(undefined)}
          entered={entered}
          {...(begin && { begin })}
        />
      )}
    </Stack>
  );
}
