import type { EntryName } from './types.ts';

/** The first name of kind `primary` is the one the list leads with; where none is, the first of all. */
export function leadingName(names: readonly EntryName[]): string {
  return (names.find(({ kind }) => kind === 'primary') ?? names[0])?.text ?? '';
}
