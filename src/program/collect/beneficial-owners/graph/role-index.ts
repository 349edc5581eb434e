/** Roles found by who holds them, and by where. */
import type { PartyId } from '../types.ts';
import type { RoleHolding } from './graph.ts';

export type RoleIndex = ReadonlyMap<PartyId, readonly RoleHolding[]>;

export function rolesByHolder(roles: readonly RoleHolding[]): RoleIndex {
  return indexBy(roles, ({ holder }) => holder);
}

export function rolesByEntity(roles: readonly RoleHolding[]): RoleIndex {
  return indexBy(roles, ({ entity }) => entity);
}

function indexBy(roles: readonly RoleHolding[], key: (role: RoleHolding) => PartyId): RoleIndex {
  const index = new Map<PartyId, RoleHolding[]>();
  for (const role of roles) {
    const others = index.get(key(role));
    if (others) others.push(role);
    else index.set(key(role), [role]);
  }
  return index;
}
