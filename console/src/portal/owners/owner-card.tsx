/** One beneficial owner: the arithmetic, and who gives what is asked about them. */
import {
  Anchor,
  Badge,
  Button,
  Card,
  Group,
  List,
  NativeSelect,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Item } from '../../api/call.ts';
import { useAct, useRows } from '../../api/hooks.ts';
import { Reading } from '../frame/reading.tsx';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useOwed } from '../home/owed.ts';
import { isLanguage, languageNames, languages } from '../language.ts';
import { useTexts } from '../portal.tsx';
import type { Ownership } from './owners-page.tsx';

type Owner = Ownership['owners'][number];
type Invitation = Item<'listOwnerInvitations'>;

export function OwnerCard({ owner, names }: { owner: Owner; names: ReadonlyMap<string, string> }) {
  const { t } = useTexts();
  const name = owner.name ?? t('owners.undescribed');
  return (
    <Card withBorder component="section" aria-label={name}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3} size="h5">
            <bdi>{name}</bdi>
          </Title>
          <Badge variant="default" tt="none">
            {t(`certainty.${owner.certainty}`)}
          </Badge>
        </Group>
        <List size="sm">
          {owner.shares.map((share) => (
            <List.Item key={share.kind}>
              {t(`holding.${share.kind}`)}: <b>{share.share.text}</b>
              {share.routes.map((route) => (
                <Text key={route.steps.map(({ holder, in: held }) => `${holder} ${held}`).join()} size="sm">
                  {route.steps.map(({ in: held }) => names.get(held) ?? held).join(' → ')}:{' '}
                  <bdi dir="ltr">
                    {route.steps.map((step) => step.share?.text ?? '100 %').join(' × ')} ={' '}
                    {route.product.text}
                  </bdi>
                </Text>
              ))}
            </List.Item>
          ))}
          {owner.control.map(({ ground, line }) => (
            <List.Item key={line}>{t(`role.${ground}`, { defaultValue: line })}</List.Item>
          ))}
        </List>
        {owner.person && <TheirPart person={owner.person} />}
      </Stack>
    </Card>
  );
}

/** Either they are invited and tell it themselves, or the customer tells it for them. */
function TheirPart({ person }: { person: string }) {
  const { t } = useTexts();
  const invitations = useRows('listOwnerInvitations');
  const { items } = useOwed();
  const mine = (items ?? []).filter((item) => item.person === person);
  const live = invitations.rows.find((one) => one.person === person && one.state !== 'ended');
  return (
    <Reading of={invitations}>
      {() => (
        <>
          {live ? <Invited invitation={live} /> : <Invite person={person} />}
          {live?.state !== 'entered' && live?.state !== 'complete' && mine.length > 0 && (
            <>
              <Text size="sm">{t('owners.orYou')}</Text>
              <List size="sm">
                {mine.map((item) => (
                  <List.Item key={item.requirement}>
                    <Anchor component={Link} to={`/portal/item/${encodeURIComponent(item.requirement)}`}>
                      {t(`requirement.${item.code}.title`, { defaultValue: item.title })}
                    </Anchor>
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </>
      )}
    </Reading>
  );
}

function Invited({ invitation: { id, state, email } }: { invitation: Invitation }) {
  const { t } = useTexts();
  const again = useAct('sendOwnerInvitationAgain');
  const end = useAct('endOwnerInvitation');
  const error = again.error ?? end.error;
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t(`invited.${state}`)} <bdi dir="ltr">{email}</bdi>
      </Text>
      {error && <PortalTrouble error={error} />}
      {state === 'invited' && (
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ path: { ownerInvitation: id } })}
          >
            {t('invited.again')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={end.isPending}
            onClick={() => end.mutate({ path: { ownerInvitation: id } })}
          >
            {t('invited.end')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Invite({ person }: { person: string }) {
  const { t, language } = useTexts();
  const [email, setEmail] = useState('');
  const [theirs, setTheirs] = useState(language);
  const invite = useAct('inviteBeneficialOwner');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!invite.isPending)
          invite.mutate({ body: { owner: { person }, email: email.trim(), language: theirs } });
      }}
    >
      <Stack gap="xs">
        <Text size="sm">{t('invite.what')}</Text>
        <Group align="end" gap="xs">
          <TextInput
            required
            type="email"
            dir="ltr"
            label={t('invite.email')}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('invite.language')}
            value={theirs}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={({ currentTarget: { value } }) => {
              if (isLanguage(value)) setTheirs(value);
            }}
          />
          <Button type="submit" variant="default" loading={invite.isPending}>
            {t('invite.send')}
          </Button>
        </Group>
        {invite.error && <PortalTrouble error={invite.error} />}
      </Stack>
    </form>
  );
}
