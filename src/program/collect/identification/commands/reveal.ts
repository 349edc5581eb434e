/** Showing a sealed value to somebody: an event with its reason, then the value. */
import type { Json } from '../../../../kernel/canonical.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { KeyDestroyedError } from '../../../../runtime/crypto/sealing.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { openSealed, readElement } from '../store/elements.ts';
import type { RevealElement } from '../types/persons.ts';

export type Revealed = { readonly element: Id<'element'>; readonly values: Readonly<Record<string, Json>> };

/** Opens what is sealed in an element. `erased` where the person's key was destroyed; `conflict` where nothing is sealed. */
export async function revealElement(
  work: Work,
  id: Id<'element'>,
  command: RevealElement,
): Promise<Revealed | Refusal> {
  const found = await readElement(work.tx, id);
  if (!found) return refuse('not-found');
  if (found.element.sealed.length === 0)
    return refuse('conflict', { field: 'path.element', code: 'nothing-sealed' });
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  if (settings.fourEyes.includes('reveal')) return refuse('second-person-needed');
  const values = await openOne(work, id);
  if (!values) return refuse('erased');
  await work.commit([
    {
      type: 'element-revealed',
      subject: found.person,
      data: { element: id, reason: command.reason },
      personal: { of: found.person, value: { words: command.words } },
    },
  ]);
  return { element: id, values };
}

async function openOne(work: Work, id: Id<'element'>): Promise<Readonly<Record<string, Json>> | undefined> {
  try {
    return (await openSealed(work.seals, [id])).get(id);
  } catch (error) {
    if (error instanceof KeyDestroyedError) return undefined;
    throw error;
  }
}
