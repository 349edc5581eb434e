import { NativeSelect } from '@mantine/core';
import { useTexts } from '../portal.tsx';
import { useCountries } from './countries.ts';

type Props = {
  label: string;
  description?: string;
  value: string;
  change: (country: string) => void;
  error?: string | undefined;
  required?: boolean;
  autoComplete?: string;
};

/** A country by its name in the reader's language: the browser's own list, which every keyboard and telephone knows. */
export function CountrySelect({ value, change, ...rest }: Props) {
  const { t } = useTexts();
  const countries = useCountries();
  return (
    <NativeSelect
      {...rest}
      value={value}
      data={[{ value: '', label: t('form.choose') }, ...countries]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
