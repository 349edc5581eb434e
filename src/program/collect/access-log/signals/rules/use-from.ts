/** Adds days up by country. Addresses that show no place are counted, and left out. */
import type { UseFrom } from '../types.ts';
import type { CountryDay } from './facts.ts';

/** Parts of the United States with codes of their own. */
const usParts: ReadonlySet<string> = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM']);

export function isUnitedStates(country: string): boolean {
  return usParts.has(country);
}

export function sameCountry(one: string, other: string): boolean {
  return one === other || (isUnitedStates(one) && isUnitedStates(other));
}

export type Places = {
  readonly shown: readonly CountryDay[];
  /** Accesses that show no place. */
  readonly leftOut: number;
};

export function placesOf(days: readonly CountryDay[]): Places {
  const shown = days.filter(({ network, country }) => network === 'plain' && country !== '');
  const others = days.filter((one) => !shown.includes(one));
  return { shown, leftOut: others.reduce((sum, { events }) => sum + events, 0) };
}

/** The country with most days first. */
export function byCountry(days: readonly CountryDay[]): readonly UseFrom[] {
  const countries = [...new Set(days.map(({ country }) => country))];
  return countries
    .map((country) => {
      const of = days.filter((one) => one.country === country);
      const earliest = of.reduce((first, one) => (one.day < first.day ? one : first));
      const accesses = of.reduce((sum, { events }) => sum + events, 0);
      return { country, days: daysIn(of), accesses, access: earliest.first };
    })
    .sort((one, other) => other.days - one.days || one.country.localeCompare(other.country));
}

export function daysIn(days: readonly CountryDay[]): number {
  return new Set(days.map(({ day }) => day)).size;
}
