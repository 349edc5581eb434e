/** What the program would state with a change. Pure. */
import type { ProgramSettings } from '../settings.ts';
import type { ProgramVersion } from '../versions/version.ts';
import type { ProgramContent } from './types.ts';

type Stated = Pick<ProgramVersion, 'settings' | 'narratives' | 'risks'>;

export function laidOver({ settings, narratives, risks }: Stated, content: ProgramContent): Stated {
  const texts = Object.entries({ ...narratives, ...content.narratives }).filter(([, text]) => text !== '');
  const kept = risks.filter(({ id }) => !(id in content.risks));
  const entered = Object.entries(content.risks).flatMap(([id, risk]) => (risk ? [{ id, ...risk }] : []));
  return {
    settings: { ...settings, ...content.settings } as ProgramSettings, // Safe: a setting that is there was parsed by its schema.
    narratives: Object.fromEntries(texts),
    risks: [...kept, ...entered].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
