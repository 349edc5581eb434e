/** A name in its own form: whole as it is written, with parts and other scripts where there are any. */
import { Stack, TextInput } from '@mantine/core';
import { useTexts } from '../portal.tsx';
import { isFamilyFirst } from './name-order.ts';

export type NameEntered = {
  readonly whole: string;
  readonly given: string;
  readonly family: string;
  readonly nativeScript: string;
  readonly latinScript: string;
  readonly tradingNames: string;
};

export const emptyName: NameEntered = {
  whole: '',
  given: '',
  family: '',
  nativeScript: '',
  latinScript: '',
  tradingNames: '',
};

/** What is left empty is not told. */
function told<K extends string>(fields: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  const filled = Object.entries<string>(fields).filter(([, text]) => text.trim() !== '');
  // Safe: the keys are those that came in.
  return Object.fromEntries(filled) as Partial<Record<K, string>>;
}

export const nameValue = {
  individual: ({ whole, given, family, nativeScript, latinScript }: NameEntered) => ({
    fullName: whole,
    ...told({ given, family, nativeScript, latinScript }),
  }),
  entity: ({ whole, nativeScript, latinScript, tradingNames }: NameEntered) => {
    const traded = tradingNames.split(/[\n;؛；]/).map((one) => one.trim());
    return {
      legalName: whole,
      ...told({ nativeScript, latinScript }),
      ...(traded.some(Boolean) && { tradingNames: traded.filter(Boolean) }),
    };
  },
};

type Props = {
  kind: 'individual' | 'entity';
  value: NameEntered;
  change: (value: NameEntered) => void;
  /** What the server said of a field, in the reader's words. */
  wrong?: (field: string) => string | undefined;
};

/** The whole name, as the value of each kind calls it. */
const wholeOf = { individual: 'fullName', entity: 'legalName' } as const;

const givenFirst = ['given', 'family'] as const;
const familyFirst = ['family', 'given'] as const;

export function NameFields({ kind, value, change, wrong }: Props) {
  const { t, language } = useTexts();
  const of = (field: keyof NameEntered) => ({
    value: value[field],
    error: wrong?.(field === 'whole' ? wholeOf[kind] : field),
    maxLength: 1600,
    // The script decides, not the language of the page.
    dir: 'auto' as const,
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ ...value, [field]: event.currentTarget.value }),
  });
  if (kind === 'entity') {
    return (
      <Stack>
        <TextInput
          required
          label={t('name.legal')}
          description={t('name.legal.what')}
          {...of('whole')}
          autoComplete="organization"
        />
        <TextInput label={t('name.trading')} description={t('name.trading.what')} {...of('tradingNames')} />
        <TextInput label={t('name.native')} description={t('name.native.what')} {...of('nativeScript')} />
        <TextInput label={t('name.latin')} description={t('name.latin.what')} {...of('latinScript')} />
      </Stack>
    );
  }
  return (
    <Stack>
      <TextInput
        required
        label={t('name.full')}
        description={t('name.full.what')}
        {...of('whole')}
        autoComplete="name"
      />
      {(isFamilyFirst(value.whole, [language, ...navigator.languages]) ? familyFirst : givenFirst).map(
        (part) => (
          <TextInput
            key={part}
            label={t(`name.${part}`)}
            description={t('name.optional')}
            {...of(part)}
            autoComplete={`${part}-name`}
          />
        ),
      )}
      <TextInput label={t('name.native')} description={t('name.native.what')} {...of('nativeScript')} />
      <TextInput label={t('name.latin')} description={t('name.latin.what')} {...of('latinScript')} />
    </Stack>
  );
}
