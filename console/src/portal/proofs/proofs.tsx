/** The ways in which an identity can be shown. Each says what counts before anything is sent. */
import { Badge, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { PortalTrouble } from '../frame/trouble.tsx';
import { useTexts } from '../portal.tsx';
import { AskedFurther } from './asked-further.tsx';
import { CodeProof } from './code-proof.tsx';
import { DocumentsSent } from './documents-sent.tsx';
import { Upload } from './upload.tsx';

type Kind = 'individual' | 'entity';

const documents: Readonly<Record<Kind, readonly string[]>> = {
  individual: ['passport', 'national-identity-card', 'residence-permit', 'driving-licence'],
  entity: ['formation-document', 'registry-extract', 'good-standing-certificate'],
};
const rules = ['unexpired', 'whole', 'readable', 'file'] as const;

export function Proofs({ person, kind }: { person: string; kind: Kind }) {
  const { t } = useTexts();
  const { data, error, refetch } = useRead('getVerification', { path: { person } });
  if (error && !data) return <PortalTrouble error={error} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <Stack>
      <Text role="status">{t(`verification.${data.outcome}`)}</Text>
      {data.attemptsLeft !== null && data.outcome !== 'verified' && (
        <Text size="sm">{t('verification.attempts', { count: data.attemptsLeft })}</Text>
      )}
      {data.lacks.length > 0 && (
        <List size="sm">
          {data.lacks.map((lack) => (
            <List.Item key={lack}>{t(`lack.${lack}`)}</List.Item>
          ))}
        </List>
      )}
      <AskedFurther person={person} />
      <Tile title={t('proof.document.title')} proved={proved(data, 'documentary')}>
        <Text size="sm">{t('proof.document.any')}</Text>
        <List size="sm">
          {documents[kind].map((type) => (
            <List.Item key={type}>{t(`document.${type}`)}</List.Item>
          ))}
        </List>
        <Text size="sm">{t('proof.rules')}</Text>
        <List size="sm">
          {rules.map((rule) => (
            <List.Item key={rule}>{t(`proof.rule.${rule}`)}</List.Item>
          ))}
        </List>
        <Upload person={person} />
        <DocumentsSent person={person} />
      </Tile>
      <Tile title={t('proof.email.title')} proved={proved(data, 'email-code')}>
        <CodeProof person={person} method="email-code" />
      </Tile>
      <Tile title={t('proof.telephone.title')} proved={proved(data, 'telephone-code')}>
        <CodeProof person={person} method="telephone-code" />
      </Tile>
    </Stack>
  );
}

function proved({ methods }: Answer<'getVerification'>, method: string): boolean {
  return methods.some((one) => one.method === method && one.provedAt !== null);
}

function Tile({ title, proved, children }: { title: string; proved: boolean; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {title}
          </Title>
          {proved && (
            <Badge variant="default" tt="none" leftSection="✓">
              {t('proof.done')}
            </Badge>
          )}
        </Group>
        {children}
      </Stack>
    </Card>
  );
}
