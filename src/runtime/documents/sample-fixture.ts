/** A document with everything a document can hold, for the tests: names in every script that is printed, and a long table. */
import type { DocumentOf } from '../../kernel/document.ts';
import { day } from '../../kernel/time.ts';

/** One name in each script. */
export const names = {
  arabic: 'محمد بن عبد الله الخوارزمي',
  chinese: '王小明',
  thai: 'สมชาย ใจดี',
  korean: '김철수',
  hebrew: 'יעל כהן',
  cyrillic: 'Иван Петров',
  greek: 'Ελένη Παπαδοπούλου',
  japanese: '山田 さくら タロウ',
  vietnamese: 'Nguyễn Thị Ánh',
  persian: 'علی\u200cرضا',
} as const;

export const sample: DocumentOf = {
  title: 'Customer identification program',
  subtitle: 'Written program under § 7.302',
  on: day('2026-02-28'),
  language: 'en-US',
  author: 'Meridian Cloud, Inc.',
  facts: [
    { term: 'Provider', text: 'Meridian Cloud, Inc.' },
    { term: 'Version', text: '7, in force from 2026-02-28' },
    { term: 'Approved by', text: 'R. Alvarez, compliance officer' },
  ],
  blocks: [
    { kind: 'heading', level: 1, text: 'Purpose and scope', id: 'purpose' },
    {
      kind: 'paragraph',
      text: 'The provider identifies each customer before it opens an account, and knows for each account who stands behind it. This program says how, who decides, and what happens when identity cannot be verified.',
    },
    { kind: 'heading', level: 2, text: 'What is collected' },
    {
      kind: 'list',
      items: [
        'name and address',
        'means and source of payment',
        'e-mail address, telephone number and IP addresses',
      ],
    },
    { kind: 'list', ordered: true, items: ['collect', 'verify', 'decide'] },
    {
      kind: 'note',
      text: 'The numbers of this section are drawn from the settings in force on the day above.',
    },
    {
      kind: 'terms',
      items: [
        {
          term: 'Beneficial owner',
          text: 'whoever owns at least 25 percent, or exercises substantial control',
        },
        { term: 'Account', text: 'a formal business relationship to provide products or services' },
      ],
    },
    { kind: 'heading', level: 2, text: 'Customers' },
    {
      kind: 'table',
      caption: 'Names as they were given',
      columns: [{ label: 'Script' }, { label: 'Name' }, { label: 'Accounts', align: 'end' }],
      rows: Object.entries(names).map(([script, name], at) => [script, name, String(at * 1117 + 3)]),
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: 'Customers by country' },
    {
      kind: 'table',
      caption: 'Customers by country on 28 February 2026',
      columns: [
        { label: 'Country' },
        { label: 'What is known of them' },
        { label: 'Customers', align: 'end' },
      ],
      rows: Array.from({ length: 60 }, (_, at) => [
        `Country ${at + 1}`,
        at % 7 === 0
          ? 'Identity verified by documents and by a register; two accounts wait for an answer.'
          : 'Verified',
        String(at * 37),
      ]),
    },
  ],
};
