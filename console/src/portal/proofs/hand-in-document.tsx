import { List, Text } from '@mantine/core';
import { useTexts } from '../portal.tsx';
import { DocumentsSent } from './documents-sent.tsx';
import { Upload } from './upload.tsx';

const always = ['whole', 'readable', 'file'] as const;

/**
 * What every document must be, said before it is sent; the file; and what came of those before it.
 * `lasting`: of a kind that does not expire.
 */
export function HandInDocument({ person, lasting = false }: { person: string; lasting?: boolean }) {
  const { t } = useTexts();
  const rules = lasting ? always : (['unexpired', ...always] as const);
  return (
    <>
      <Text size="sm">{t('proof.rules')}</Text>
      <List size="sm">
        {rules.map((rule) => (
          <List.Item key={rule}>{t(`proof.rule.${rule}`)}</List.Item>
        ))}
      </List>
      <Upload person={person} />
      <DocumentsSent person={person} />
    </>
  );
}
