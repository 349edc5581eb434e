/** What changes about customers over the year: they move, take another telephone, turn a trial into a contract, leave. */
import {
  type EnteredElement,
  endTrial,
  supersedeElement,
} from '../../program/collect/identification/index.ts';
import { address } from '../people/people.ts';
import { telephone } from '../people/telephones.ts';
import { settled } from '../settled.ts';
import { type Command, daysOfHistory, type World } from '../world.ts';
import type { Applied, Customer, Staff } from './customer.ts';
import { elementOf } from './elements.ts';

export function changesOf(
  world: World,
  customer: Customer,
  { staff, applied }: { staff: Staff; applied: Applied },
): readonly Command[] {
  const { key, chance, parties, cameOn, trial, place, course } = customer;
  const [{ who: somebody }] = parties;
  if (course !== 'good') return [];
  const commands: Command[] = [];
  const later = (from: number, to: number) => cameOn + chance.whole(from, to);
  const add = (name: string, on: number, by: Command['by'], run: Command['run']) => {
    if (on >= daysOfHistory) return;
    const time = { hour: chance.whole(0, 23), minute: chance.whole(0, 59), second: chance.whole(0, 59) };
    commands.push({ key: `${key}/${name}`, at: world.at(on, time), by, run });
  };
  const replace = (kind: EnteredElement['kind'], replacement: EnteredElement): Command['run'] => {
    const element = elementOf(world, customer, { moment: applied.moment, party: 0, kind });
    return async (work) =>
      settled(await supersedeElement(work, element, { reason: 'changed', source: 'customer', replacement }));
  };
  if (trial && chance.percent(45)) {
    add('trial-ended', later(8, 30), staff.controlPlane, async (work) => {
      settled(await endTrial(work, applied.account));
    });
  }
  if (chance.percent(7)) {
    const use = somebody.kind === 'individual' ? 'residential' : 'principal-place-of-business';
    add('moved', later(40, 330), staff.controlPlane, replace('address', address(place, chance, use)));
  }
  if (chance.percent(5)) {
    const number = { number: telephone(place.code, chance) };
    add(
      'telephone',
      later(30, 300),
      staff.controlPlane,
      replace('telephone', { kind: 'telephone', value: number }),
    );
  }
  return commands;
}
