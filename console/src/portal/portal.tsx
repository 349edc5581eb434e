/** What every screen of the portal knows: who is here, for what, and in which language. */
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../api/call.ts';
import type { Session } from '../session.ts';
import { isLanguage, type Language } from './language.ts';

export type Portal = {
  readonly session: Session;
  readonly role: 'customer' | 'beneficial-owner';
  /** The person whose data this is about. */
  readonly person: string;
  /** None for an owner, and for a customer who was entered by colleagues. */
  readonly application?: Answer<'getOwnApplication'>;
  /** Asks to enter again without leaving the screen; what is typed stays where it is. */
  readonly enterAgain: () => void;
};

const Here = createContext<Portal | undefined>(undefined);
export const PortalProvider = Here.Provider;

/** @throws Error outside the portal's frame */
export function usePortal(): Portal {
  const portal = useContext(Here);
  if (!portal) throw new Error('this screen stands outside the portal');
  return portal;
}

/** Where somebody is inside: asks them to enter again, above what they are doing. */
export function useEnterAgain(): (() => void) | undefined {
  return useContext(Here)?.enterAgain;
}

/** With its zone: who reads it may be elsewhere. */
const toTheMinute = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** Texts in the reader's language, and what is written by the reader's own customs. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'en';
  return {
    t,
    language,
    /** A day without a time; it is the same day everywhere. */
    day: (day: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day.slice(0, 10)}T00:00:00Z`),
      ),
    /** The name of a month, from 1 to 12. */
    month: (number: number) =>
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2024, number - 1, 1)),
      ),
    moment: (at: string) => new Intl.DateTimeFormat(language, toTheMinute).format(new Date(at)),
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(language, options).format(value),
    list: (items: readonly string[]) => new Intl.ListFormat(language).format(items),
  };
}
