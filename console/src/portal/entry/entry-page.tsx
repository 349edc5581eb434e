/** Where a link leads: what it is, who gets which data, a code by mail, and with a link to apply what is applied for. */
import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { ApiError } from '../../api/problem.ts';
import { Reading } from '../frame/reading.tsx';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useDraft } from '../items/use-draft.ts';
import { isLanguage } from '../language.ts';
import { useTexts } from '../portal.tsx';
import { speak } from '../texts.ts';
import { BeginForm, type Beginning, emptyBegin } from './begin-form.tsx';
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
    if (isLanguage(language)) void speak(language);
  }, [language]);
  const gone = link.error instanceof ApiError && link.error.problem.code === 'not-found';
  if (gone) {
    return (
      <Stack>
        <Title order={1} size="h2">
          {t('noLink.title')}
        </Title>
        <PortalTrouble error={link.error} />
        <Text>{t('noLink.lost')}</Text>
      </Stack>
    );
  }
  return <Reading of={link}>{(data) => <Steps token={token} link={data} entered={entered} />}</Reading>;
}

type Link = Answer<'describePortalLink'>;

function Steps({ token, link, entered }: { token: string; link: Link; entered: () => void }) {
  const { t } = useTexts();
  const [begin, setBegin] = useState<Beginning>();
  const [opened, setOpened] = useState<Opened>();
  const draft = useDraft('begin', emptyBegin);
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
      {applies && !begin && <BeginForm offerings={link.offerings} draft={draft} done={setBegin} />}
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
          entered={() => {
            draft.forget();
            entered();
          }}
          {...(begin && {
            begin,
            correct: () => {
              setOpened(undefined);
              setBegin(undefined);
            },
          })}
        />
      )}
    </Stack>
  );
}
