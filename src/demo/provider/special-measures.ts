/** A determination of the demo's last weeks, made up: entered by one colleague, looked at, and waiting for another. */
import type { Actor } from '../../kernel/events.ts';
import { addToDay } from '../../kernel/time.ts';
import {
  measureContent,
  specialMeasureDigest,
  startPreview,
} from '../../program/determine/special-measures/index.ts';
import { settled } from '../settled.ts';
import type { Command, Moment, World } from '../world.ts';

const determined = 340;

export function specialMeasureCommands(world: World, by: Actor): readonly Command[] {
  const entered: Moment = { key: 'special-measure/entered', at: world.at(determined + 4, { hour: 15 }) };
  const measure = world.made(entered, 'specialMeasure');
  const content = measureContent.parse({
    title: 'Accounts located in Basel-Stadt (made up for the demo)',
    target: {
      kind: 'jurisdiction',
      country: 'CH',
      regions: [{ code: 'CH-BS', names: ['Basel-Stadt', 'Bâle-Ville', 'Basel'] }],
    },
    imposes: {
      opening: 'prohibited',
      maintaining: 'conditions',
      resellerAccounts: true,
      terms: { services: [], acceleratorsMax: 0, regions: [], spendMax: null, monitoring: 'enhanced' },
      texts: ['Records of access are handed to the Department each month.'],
    },
    source: { citation: '99 FR 12345', signedBy: 'Secretary of Commerce' },
    determinedOn: world.dayOf(determined),
    publishedOn: world.dayOf(determined + 3),
    effectiveOn: addToDay(world.dayOf(determined), { days: 200 }),
  });
  return [
    {
      ...entered,
      by,
      run: (work) =>
        work.commit([
          {
            type: 'special-measure-drafted',
            subject: measure,
            data: { content, digest: specialMeasureDigest(content) },
          },
          { type: 'special-measure-submitted', subject: measure, data: {} },
        ]),
    },
    {
      key: 'special-measure/looked',
      at: world.at(determined + 5, { hour: 15 }),
      by,
      run: async (work) => settled(await startPreview(work, { tenant: work.tenant, actor: by }, measure)),
    },
  ];
}
