/** The kinds of case of this installation, as its parts gave them. */
import type { Role } from '../kernel/events.ts';
import { type Refusal, refuse } from '../kernel/problems.ts';
import type { CaseKind, CaseReason } from '../runtime/case-kind.ts';
import type { Part } from '../runtime/part.ts';

/** Roles that can work on cases at all; a kind narrows them. */
export const workers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer'];

export function kindsOf(parts: readonly Part[]): readonly CaseKind[] {
  return parts.flatMap((part) => part.caseKinds ?? []);
}

export function findKind(parts: readonly Part[], code: string): CaseKind | undefined {
  return kindsOf(parts).find((kind) => kind.code === code);
}

/** @throws Error when no part gives the kind: a case of a kind that nobody owns could never be decided. */
export function kindNamed(parts: readonly Part[], code: string): CaseKind {
  const kind = findKind(parts, code);
  if (!kind) throw new Error(`no part gives the case kind ${code}`);
  return kind;
}

/** The reason of the kind's closed list, or the refusal that names the list. */
export function reasonOf(kind: CaseKind, code: string): CaseReason | Refusal {
  const found = kind.reasons.find((reason) => reason.code === code);
  return found ?? notInList('body.reason', kind.reasons);
}

export function refuseUnknownResolution(kind: CaseKind, code: string): Refusal | undefined {
  const known = kind.resolutions.some((resolution) => resolution.code === code);
  return known ? undefined : notInList('body.resolution', kind.resolutions);
}

function notInList(field: string, list: readonly { code: string }[]): Refusal {
  const codes = list.map((row) => row.code).join(', ');
  return refuse('reason-missing', { field, code: 'not-in-list', detail: `one of: ${codes}` });
}
