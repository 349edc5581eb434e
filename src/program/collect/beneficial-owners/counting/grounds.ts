/** Substantial control: who has it, why, and who has it without being identified. */
import type { RoleHolding } from '../graph/graph.ts';
import type { RoleIndex } from '../graph/role-index.ts';
import type { CountingSettings, Party, PartyId } from '../types.ts';
import { type ControlFacts, type Controlled, controlledBy, stepsUp } from './control.ts';
import { isAccepted } from './ends.ts';
import type { ControlGround, RouteStep, UnidentifiedController } from './owners.ts';

export type ControlContext = {
  readonly subject: PartyId;
  readonly control: ControlFacts;
  readonly rolesIn: RoleIndex;
  readonly parties: ReadonlyMap<PartyId, Party>;
};

/** Whether a role is substantial control by the program's list, or because its source says so. A nominee's never is. */
export function isControl({ role, isDeclaredOwner }: RoleHolding, settings: CountingSettings): boolean {
  return role !== 'nominee' && (isDeclaredOwner || settings.controlRoles.includes(role));
}

/** Every reason why a person has substantial control of the subject, each once. */
export function groundsOf(person: PartyId, context: ControlContext): readonly ControlGround[] {
  const number = context.control.net.numberOf.get(person);
  if (number === undefined) return [];
  const sure = groundsBy(person, controlledBy([number], context.control, 'sure'), context, 'certain');
  const possible = groundsBy(
    person,
    controlledBy([number], context.control, 'possible'),
    context,
    'possible',
  );
  const known = new Set(sure.map(({ ground }) => ground));
  return [...sure, ...possible.filter(({ ground }) => !known.has(ground))];
}

function groundsBy(
  person: PartyId,
  controlled: Controlled,
  { subject, rolesIn, control }: ControlContext,
  certainty: ControlGround['certainty'],
): readonly ControlGround[] {
  const grounds: ControlGround[] = [];
  for (const held of rolesIn.get(subject) ?? []) {
    const isTheirs = held.holder === person || controlled.has(held.holder);
    if (!isTheirs || !isControl(held, control.settings)) continue;
    const step: RouteStep = { by: 'role', holder: held.holder, in: subject, role: held.role };
    const steps = [...stepsUp(controlled, held.holder).toReversed(), step];
    grounds.push({ ground: held.role, certainty, isDeclaredOwner: held.isDeclaredOwner, steps });
  }
  if (controlled.get(subject)?.by === 'majority') {
    const steps = stepsUp(controlled, subject).toReversed();
    grounds.push({ ground: 'majority', certainty, isDeclaredOwner: false, steps });
  }
  return grounds;
}

/** By entity, whether a known natural person surely controls it. */
export function personControlled(persons: readonly PartyId[], control: ControlFacts): ReadonlySet<PartyId> {
  const found = new Set<PartyId>();
  for (const person of persons) {
    const number = control.net.numberOf.get(person);
    if (number === undefined) continue;
    for (const entity of controlledBy([number], control, 'sure').keys()) found.add(entity);
  }
  return found;
}

/** Holders of control in `entity` behind whom no natural person is known. */
export function unidentifiedIn(
  entity: PartyId,
  context: ControlContext,
  controlledByPersons: ReadonlySet<PartyId>,
): readonly UnidentifiedController[] {
  return (context.rolesIn.get(entity) ?? []).flatMap((held) => {
    if (!isControl(held, context.control.settings)) return [];
    const isKnown = isIdentified(held.holder, context, controlledByPersons);
    return isKnown ? [] : [{ party: held.holder, role: held.role, in: entity }];
  });
}

function isIdentified(
  party: PartyId,
  { parties, control }: ControlContext,
  controlled: ReadonlySet<PartyId>,
): boolean {
  const found = parties.get(party);
  if (found?.kind === 'person') return found.type === 'knownPerson';
  if (found?.kind !== 'entity') return false;
  const isState = found.type === 'state' || found.type === 'stateBody';
  const ends = control.settings.acceptedEnds;
  return (
    controlled.has(party) ||
    (isState && isAccepted('state', ends)) ||
    (found.isListed && isAccepted('listed', ends))
  );
}
