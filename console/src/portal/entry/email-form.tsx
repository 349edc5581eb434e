import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';
import type { Opened } from './entry-page.tsx';

type Props = {
  token: string;
  /** Where the code goes, masked; null: the visitor says. */
  sentTo: string | null;
  opened: (opened: Opened) => void;
  back?: (() => void) | undefined;
};

export function EmailForm({ token, sentTo, opened, back }: Props) {
  const { t, language } = useTexts();
  const [email, setEmail] = useState('');
  const open = useAct('openPortalLink', opened);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!open.isPending)
          open.mutate({ body: { token, language, ...(sentTo === null && { email: email.trim() }) } });
      }}
    >
      <Stack>
        {sentTo === null ? (
          <TextInput
            label={t('email.label')}
            description={t('email.why')}
            type="email"
            autoComplete="email"
            dir="ltr"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        ) : (
          <Text>{t('email.sentTo', { address: sentTo })}</Text>
        )}
        {open.error && <PortalTrouble error={open.error} />}
        <Group>
          <Button type="submit" loading={open.isPending}>
            {t('email.send')}
          </Button>
          {back && (
            <Button variant="subtle" onClick={back}>
              {t('form.back')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
