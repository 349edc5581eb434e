/** Enters anew over the screen that is open, so that what is typed in it stays. */
import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../portal.tsx';
import { CodeForm } from './code-form.tsx';
import { EmailForm } from './email-form.tsx';
import type { Opened } from './entry-page.tsx';

export function EnterAgain({ entered }: { entered: () => void }) {
  const { t } = useTexts();
  const [link, setLink] = useState('');
  const [opened, setOpened] = useState<Opened>();
  const token = link.trim().split('#')[1] ?? '';
  return (
    <Stack>
      <Text size="sm">{t('again.how')}</Text>
      <TextInput
        label={t('again.link')}
        dir="ltr"
        value={link}
        onChange={(event) => {
          setLink(event.currentTarget.value);
          setOpened(undefined);
        }}
      />
      {token.length >= 20 && !opened && (
        <EmailForm token={token} sentTo={t('again.address')} opened={setOpened} />
      )}
      {opened && (
        <CodeForm token={token} opened={opened} entered={entered} again={() => setOpened(undefined)} />
      )}
    </Stack>
  );
}
