import { useMemo } from 'react';
import { countries } from '../../../../src/kernel/countries.ts';
import { useTexts } from '../portal.tsx';

/** Countries by their names in the reader's language, in its order. */
export function useCountries(): { value: string; label: string }[] {
  const { language } = useTexts();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const order = new Intl.Collator(language);
    return [...countries]
      .map((value) => ({ value, label: names.of(value) ?? value }))
      .sort((a, b) => order.compare(a.label, b.label));
  }, [language]);
}
