/** An address in its own form: lines as they are written there, and only a street and a country are asked of everybody. */
import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { CountrySelect } from '../forms/country-select.tsx';
import { useTexts } from '../portal.tsx';
import type { ElementForm, FieldsProps } from './element-forms.ts';

type Use = 'residential' | 'business' | 'principal-place-of-business';
type Address = {
  use: Use;
  street: string;
  locality: string;
  region: string;
  postalCode: string;
  country: string;
};

const empty: Address = {
  use: 'residential',
  street: '',
  locality: '',
  region: '',
  postalCode: '',
  country: '',
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const shared = {
  kind: 'address',
  element: ({ use, street, country, ...rest }: Address) => ({
    kind: 'address' as const,
    value: {
      use,
      street: street
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      country,
      ...Object.fromEntries(Object.entries(rest).filter(([, told]) => told.trim() !== '')),
    },
  }),
} as const;

const from =
  (uses: readonly Use[]) =>
  (value: Readonly<Record<string, unknown>>): Address => ({
    use: uses.find((one) => one === value.use) ?? uses[0] ?? 'residential',
    street: Array.isArray(value.street) ? value.street.join('\n') : '',
    locality: text(value.locality),
    region: text(value.region),
    postalCode: text(value.postalCode),
    country: text(value.country),
  });

export const addressForm: ElementForm<Address> = {
  ...shared,
  empty,
  from: from(['residential', 'business']),
  Fields: StreetAddress,
};

export const principalPlaceForm: ElementForm<Address> = {
  ...shared,
  empty: { ...empty, use: 'principal-place-of-business' },
  from: from(['principal-place-of-business']),
  Fields: AddressLines,
};

function StreetAddress(props: FieldsProps<Address>) {
  const { t } = useTexts();
  const { entered, change } = props;
  return (
    <Stack>
      <Radio.Group
        label={t('address.use')}
        value={entered.use}
        onChange={(use) => change({ ...entered, use: use === 'business' ? 'business' : 'residential' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="residential" label={t('address.residential')} />
          <Radio value="business" label={t('address.business')} />
        </Stack>
      </Radio.Group>
      <AddressLines {...props} />
    </Stack>
  );
}

function AddressLines({ entered, change, wrong }: FieldsProps<Address>) {
  const { t } = useTexts();
  const of = (field: keyof Address) => ({
    value: entered[field],
    dir: 'auto' as const,
    error: wrong(field),
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ ...entered, [field]: event.currentTarget.value }),
  });
  return (
    <Stack>
      <Textarea
        required
        autosize
        minRows={2}
        maxRows={5}
        label={t('address.street')}
        description={t('address.street.what')}
        autoComplete="street-address"
        {...of('street')}
      />
      <TextInput label={t('address.locality')} autoComplete="address-level2" {...of('locality')} />
      <TextInput
        label={t('address.region')}
        description={t('name.optional')}
        autoComplete="address-level1"
        {...of('region')}
      />
      <TextInput
        label={t('address.postalCode')}
        description={t('name.optional')}
        autoComplete="postal-code"
        {...of('postalCode')}
      />
      <CountrySelect
        required
        label={t('address.country')}
        autoComplete="country"
        value={entered.country}
        change={(country) => change({ ...entered, country })}
        error={wrong('country')}
      />
    </Stack>
  );
}
