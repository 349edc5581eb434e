/** Who applies by themselves in the demo: each in a state of its own, and in a language of the portal. */
import type { Locale } from '../../runtime/notices/index.ts';

export type Applicant = {
  /** Names the story. */
  readonly key: string;
  readonly kind: 'individual' | 'entity';
  readonly language: Locale;
  /** A place of the atlas. */
  readonly country: string;
  readonly name: {
    readonly whole: string;
    readonly given?: string;
    readonly family?: string;
    readonly nativeScript?: string;
    readonly latinScript?: string;
  };
  readonly email: string;
  /** The day before the last one of the history on which they begin. */
  readonly daysAgo: number;
  /** What is found when the portal is opened as them. */
  readonly shows: string;
};

export const applicants = {
  begun: {
    key: 'ines-valdivia',
    kind: 'individual',
    language: 'es',
    country: 'CL',
    name: { whole: 'Inés Valdivia Roca', given: 'Inés', family: 'Valdivia Roca' },
    email: 'ines.valdivia@inbox.example',
    daysAgo: 3,
    shows: 'begun, little of it told; in Spanish',
  },
  askedAgain: {
    key: 'zhou-yutong',
    kind: 'individual',
    language: 'zh-Hans',
    country: 'SG',
    name: {
      whole: '周雨桐',
      given: '雨桐',
      family: '周',
      nativeScript: '周雨桐',
      latinScript: 'Zhou Yutong',
    },
    email: 'zhou.yutong@post.example',
    daysAgo: 16,
    shows: 'open, and asked again for one document; in Chinese',
  },
  handedIn: {
    key: 'layla-alkaabi',
    kind: 'individual',
    language: 'ar',
    country: 'AE',
    name: {
      whole: 'ليلى حسن الكعبي',
      given: 'ليلى',
      family: 'الكعبي',
      nativeScript: 'ليلى حسن الكعبي',
      latinScript: 'Layla Hassan Alkaabi',
    },
    email: 'layla.alkaabi@letterbox.example',
    daysAgo: 5,
    shows: 'handed in, and being looked at; in Arabic',
  },
  refused: {
    key: 'bruno-salcedo',
    kind: 'individual',
    language: 'es',
    country: 'AR',
    name: { whole: 'Bruno Salcedo Ferrer', given: 'Bruno', family: 'Salcedo Ferrer' },
    email: 'bruno.salcedo@mail.example',
    daysAgo: 24,
    shows: 'refused with reasons, and an appeal that is being answered; in Spanish',
  },
  claimsUs: {
    key: 'delia-hartwell',
    kind: 'individual',
    language: 'en',
    country: 'US',
    name: { whole: 'Delia Hartwell', given: 'Delia', family: 'Hartwell' },
    email: 'delia.hartwell@mail.example',
    daysAgo: 4,
    shows: 'says that she is a U.S. citizen, and waits for a decision; in English',
  },
  company: {
    key: 'noordlicht',
    kind: 'entity',
    language: 'en',
    country: 'NL',
    name: { whole: 'Noordlicht Rekenhuis B.V.' },
    email: 'accounts@noordlicht-rekenhuis.example',
    daysAgo: 9,
    shows: 'a company with three owners, two of them invited; in English',
  },
} as const satisfies Record<string, Applicant>;

export type ApplicantName = keyof typeof applicants;

/** The owners of the company: one has entered, one has not yet, and the company tells of the third. */
export const owners = [
  { name: 'Femke Hazelaar', share: '40', email: 'femke.hazelaar@post.example', enters: true },
  { name: 'Joris Wieringa', share: '35', email: 'joris.wieringa@inbox.example', enters: false },
  { name: 'Saskia Tuinman', share: '25', email: undefined, enters: false },
] as const;

/** Of the owner who has entered. */
export const ownerShows = 'an owner of that company who has entered, and tells her own part';
