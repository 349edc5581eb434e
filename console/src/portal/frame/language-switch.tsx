import { NativeSelect } from '@mantine/core';
import { isLanguage, keepLanguage, languageNames, languages } from '../language.ts';
import { useTexts } from '../portal.tsx';
import { speak } from '../texts.ts';

/** What is chosen here holds for this browser; mails follow the language of the application. */
export function LanguageSwitch() {
  const { t, language } = useTexts();
  return (
    <NativeSelect
      size="sm"
      aria-label={t('frame.language')}
      value={language}
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      onChange={({ currentTarget: { value } }) => {
        if (!isLanguage(value)) return;
        void speak(value).then((spoken) => spoken && keepLanguage(value));
      }}
    />
  );
}
