/** The ways in which an identity can be shown. Each says what counts before anything is sent. */
import { List, Stack, Text } from '@mantine/core';
import type { Answer } from '../../api/call.ts';
import { useRead } from '../../api/hooks.ts';
import { Reading } from '../frame/reading.tsx';
import { useTexts } from '../portal.tsx';
import { AskedFurther } from './asked-further.tsx';
import { CodeProof } from './code-proof.tsx';
import { HandInDocument } from './hand-in-document.tsx';
import { Tile } from './tile.tsx';

type Kind = 'individual' | 'entity';

const documents: Readonly<Record<Kind, readonly string[]>> = {
  individual: ['passport', 'national-identity-card', 'residence-permit', 'driving-licence'],
  entity: ['formation-document', 'registry-extract', 'good-standing-certificate'],
};

export function Proofs({ person, kind }: { person: string; kind: Kind }) {
  const verification = useRead('getVerification', { path: { person } });
  return <Reading of={verification}>{(data) => <Ways person={person} kind={kind} data={data} />}</Reading>;
}

type WaysProps = { person: string; kind: Kind; data: Answer<'getVerification'> };

function Ways({ person, kind, data }: WaysProps) {
  const { t } = useTexts();
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
        <HandInDocument person={person} />
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
