/** The program as the edition has it, before anybody stated or adopted anything. */
import { day } from '../../../../kernel/time.ts';
import { proposal } from '../../../../law/fixture.ts';
import { loadEdition } from '../../../../law/index.ts';
import { defaultSettings } from '../default-settings.ts';
import type { ProgramVersion } from './version.ts';

export const edition = await loadEdition(proposal);

export const untouched: ProgramVersion = {
  number: 0,
  on: day('2026-03-02'),
  since: day('2024-01-29'),
  settings: defaultSettings(edition.parameters),
  narratives: {},
  risks: [],
  changes: [],
  digest: 'a'.repeat(64),
  adopted: null,
};
