import { Alert, Button, Center, Divider, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { signInCall } from '../api/call.ts';
import { Trouble } from '../trouble.tsx';

type SignedIn = { twoFactorRedirect?: boolean };

export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const failed = new URLSearchParams(window.location.search).get('error');
  const enter = () => window.location.assign(goTo());
  const signIn = useMutation({
    mutationFn: () => signInCall<SignedIn>('/sign-in/email', { email, password }),
    onSuccess: (answer) => answer?.twoFactorRedirect || enter(),
  });
  const confirm = useMutation({
    mutationFn: () => signInCall('/two-factor/verify-totp', { code }),
    onSuccess: enter,
  });
  const single = useMutation({
    mutationFn: () =>
      signInCall<{ url: string }>('/sign-in/social', {
        provider: 'oidc',
        callbackURL: goTo(),
        errorCallbackURL: '/sign-in',
      }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const needsCode = signIn.data?.twoFactorRedirect === true;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (needsCode) confirm.mutate();
    else signIn.mutate();
  };
  const error = confirm.error ?? signIn.error ?? single.error;
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" w={380} maw="100%">
        <form onSubmit={submit}>
          <Stack>
            <Title order={1} size="h3">
              Gatehouse
            </Title>
            {failed && (
              <Alert color="red" title="The identity provider did not let you in.">
                Ask an owner to invite you, then try again.
              </Alert>
            )}
            {error && <Trouble error={error} />}
            {needsCode ? (
              <TextInput
                label="Code from your authenticator"
                autoComplete="one-time-code"
                inputMode="numeric"
                required
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            ) : (
              <>
                <TextInput
                  label="E-mail"
                  type="email"
                  autoComplete="username"
                  required
                  value={email}
                  onChange={(event) => setEmail(event.currentTarget.value)}
                />
                <PasswordInput
                  label="Password"
                  autoComplete="current-password"
                  required
                  value={password}
                  onChange={(event) => setPassword(event.currentTarget.value)}
                />
              </>
            )}
            <Button type="submit" loading={signIn.isPending || confirm.isPending}>
              Sign in
            </Button>
            <Divider label="or" />
            <Button variant="default" loading={single.isPending} onClick={() => single.mutate()}>
              Use single sign-on
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}

/** Back to where the person wanted to go, inside this site only. */
function goTo(): string {
  const to = new URLSearchParams(window.location.search).get('to') ?? '/';
  return to.startsWith('/') && !to.startsWith('//') ? to : '/';
}
