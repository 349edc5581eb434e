import { Button, Center, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { signInCall } from '../api/call.ts';
import { Trouble } from '../trouble.tsx';

/** Takes the new password of somebody who followed the link of an invitation or a reset. The token is behind the `#`. */
export function NewPasswordPage() {
  const [newPassword, setNewPassword] = useState('');
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  const save = useMutation({
    mutationFn: () => signInCall('/reset-password', { token, newPassword }),
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" w={380} maw="100%">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <Stack>
            <Title order={1} size="h3">
              Choose a password
            </Title>
            {!token && (
              <Text c="red">This link is not whole. Open it again from the message you were sent.</Text>
            )}
            {save.error && <Trouble error={save.error} />}
            <PasswordInput
              label="New password"
              description="At least 12 characters"
              minLength={12}
              autoComplete="new-password"
              required
              value={newPassword}
              onChange={(event) => setNewPassword(event.currentTarget.value)}
            />
            <Button type="submit" disabled={!token} loading={save.isPending}>
              Save
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
