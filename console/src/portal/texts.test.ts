/** Every text of the portal is there in each of its languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  disclosedData,
  disclosureCodes,
  recipients,
} from '../../../src/program/collect/applications/disclosure/notice.ts';
import { claimStates, evidenceOf } from '../../../src/program/determine/us-person/claims/types.ts';
import { grounds, type Status } from '../../../src/program/determine/us-person/types.ts';
import { errorCodes } from '../../../src/program/enforce/standing/types/requirements.ts';
import { standingReasons, standingStates } from '../../../src/program/enforce/standing/types/standing.ts';
import { languages } from './language.ts';

type Catalog = Readonly<Record<string, string>>;

const read = (language: string): Catalog =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'texts', `${language}.json`), 'utf8'));
const english = read('en');
const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([found]) => found).sort();

/** Keys that the screens name in full. */
function namedInScreens(): string[] {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8');
      return [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
    });
}

describe.each(languages.filter((language) => language !== 'en'))('the texts in %s', (language) => {
  const catalog = read(language);

  it('are the same as in English, and none is left in English', () => {
    expect(Object.keys(catalog)).toEqual(Object.keys(english));
    const same = Object.keys(english).filter(
      (key) =>
        catalog[key] === english[key] && /[a-z]{3}/i.test((english[key] ?? '').replace(/\{\{.*?\}\}/g, '')),
    );
    expect(same).toEqual([]);
  });

  it('name the same values', () => {
    for (const [key, text] of Object.entries(english))
      expect(placeholders(catalog[key] ?? ''), key).toEqual(placeholders(text));
  });
});

describe('the texts', () => {
  it('are there for every key that a screen names', () => {
    const missing = namedInScreens().filter((key) => !(key in english));
    expect(missing).toEqual([]);
  });

  it('are there for every ground of U.S. status, its evidence, and what came of a claim', () => {
    const counts: readonly Status[] = ['us', 'foreign', 'undetermined'];
    const named = [
      ...grounds.map((ground) => `ground.${ground}`),
      ...Object.values(evidenceOf)
        .flat()
        .map((kind) => `evidence.${kind}`),
    ];
    const keys = [
      ...named.flatMap((key) => [key, `${key}.what`]),
      ...counts.map((count) => `us.counts.${count}`),
      // What a claim that was not answered by a decision has come to.
      ...claimStates.flatMap(
        (state) =>
          ({ open: ['us.waits', 'us.nothingMore'], answered: [], 'not-shown': ['us.notShown'] })[state],
      ),
    ];
    expect(keys.filter((key) => !(key in english))).toEqual([]);
  });

  it('are there for every code that the server gives about a standing, an error or a disclosure', () => {
    const codes = [
      ...standingStates.map((code) => `standing.${code}`),
      ...standingReasons.map((code) => `reason.${code}`),
      ...errorCodes.map((code) => `error.${code}`),
      ...disclosureCodes.map((code) => `notice.${code}`),
      ...recipients.map((code) => `notice.to.${code}`),
      ...disclosedData.map((code) => `notice.data.${code}`),
    ];
    expect(codes.filter((code) => !(code in english))).toEqual([]);
  });
});
