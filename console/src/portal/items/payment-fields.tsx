/** How and from where somebody pays. A card is known by the processor's token: its number is asked nowhere. */
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { CountrySelect } from '../forms/country-select.tsx';
import { asciiNumber } from '../forms/digits.ts';
import { useTexts } from '../portal.tsx';
import type { ElementForm, FieldsProps } from './element-forms.ts';

const types = ['bank-account', 'customer-identifier', 'wallet', 'none-trial'] as const;
type Type = (typeof types)[number];
type Payment = {
  type: Type;
  accountNumber: string;
  routing: string;
  institution: string;
  country: string;
  customerIdentifier: string;
  chain: string;
  address: string;
};

const empty: Payment = {
  type: 'bank-account',
  accountNumber: '',
  routing: '',
  institution: '',
  country: '',
  customerIdentifier: '',
  chain: '',
  address: '',
};

function value(entered: Payment) {
  const institution = entered.institution.trim();
  if (entered.type === 'none-trial') return { type: 'none-trial' as const };
  if (entered.type === 'customer-identifier')
    return {
      type: 'customer-identifier' as const,
      institution,
      customerIdentifier: asciiNumber(entered.customerIdentifier),
    };
  if (entered.type === 'wallet')
    return {
      type: 'wallet' as const,
      chain: entered.chain.trim().toLowerCase(),
      address: asciiNumber(entered.address),
      ...(institution && { institution }),
    };
  return {
    type: 'bank-account' as const,
    accountNumber: asciiNumber(entered.accountNumber),
    institution,
    ...(entered.routing.trim() && { routing: asciiNumber(entered.routing).replace(/[\s-]/g, '') }),
    ...(entered.country && { country: entered.country }),
  };
}

export const paymentForm: ElementForm<Payment> = {
  kind: 'payment-means',
  empty,
  element: (entered) => ({ kind: 'payment-means', value: value(entered) }),
  Fields: PaymentFields,
};

function PaymentFields(props: FieldsProps<Payment>) {
  const { t } = useTexts();
  const { entered, change } = props;
  return (
    <Stack>
      <NativeSelect
        label={t('payment.type')}
        value={entered.type}
        data={types.map((type) => ({ value: type, label: t(`payment.${type}`) }))}
        onChange={(event) => {
          const type = types.find((one) => one === event.currentTarget.value);
          if (type) change({ ...entered, type });
        }}
      />
      <Text size="sm">{t('payment.noCard')}</Text>
      <OfType {...props} />
    </Stack>
  );
}

function OfType({ entered, change, wrong }: FieldsProps<Payment>) {
  const { t } = useTexts();
  const field = (name: Exclude<keyof Payment, 'type' | 'country'>, required: boolean) => (
    <TextInput
      key={name}
      required={required}
      label={t(`payment.${name}`)}
      dir={name === 'institution' ? 'auto' : 'ltr'}
      autoComplete="off"
      value={entered[name]}
      error={wrong(name)}
      onChange={(event) => change({ ...entered, [name]: event.currentTarget.value })}
    />
  );
  switch (entered.type) {
    case 'none-trial':
      return <Text size="sm">{t('payment.none.what')}</Text>;
    case 'customer-identifier':
      return [field('institution', true), field('customerIdentifier', true)];
    case 'wallet':
      return [field('chain', true), field('address', true), field('institution', false)];
    case 'bank-account':
      return (
        <>
          {field('accountNumber', true)}
          {field('institution', true)}
          {field('routing', false)}
          <CountrySelect
            label={t('payment.country')}
            value={entered.country}
            change={(country) => change({ ...entered, country })}
          />
        </>
      );
  }
}
