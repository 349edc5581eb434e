/** A clause of the written program: what it states, by which settings, and how they read as sentences. */
import type { Block } from '../../../../kernel/document.ts';
import type { Edition } from '../../../../law/index.ts';
import type { ProgramSettings, SettingName } from '../settings.ts';

/** What a clause says is text: headings and tables belong to the document. */
export type Said = Extract<Block, { readonly kind: 'paragraph' | 'list' }>;

export type Clause = {
  /** kebab-case, unique in the program; the address of the clause. */
  readonly id: string;
  readonly title: string;
  /** The clause of the law: `§ 7.302(d)`. */
  readonly clause: string;
  /** Ids of the edition's program statements that it answers. */
  readonly states: readonly string[];
  /** The settings it is bound to. Each setting stands in one clause. */
  readonly settings: readonly SettingName[];
  /** Whether people must add text of their own. `required`: without it the clause is empty. */
  readonly narrative: 'required' | 'optional' | 'none';
  /** The settings in force as sentences, so that the document cannot disagree with them. */
  says(settings: ProgramSettings, edition: Edition): readonly Said[];
};

type Named = Pick<Clause, 'id' | 'title' | 'clause'>;

/** A clause that the provider must state in its own words; no setting is bound to it. It answers the statement of its id. */
export function inOwnWords(named: Named): Clause {
  return { ...named, states: [named.id], settings: [], narrative: 'required', says: () => [] };
}

/** The same, where the law leaves it to the provider whether to state it. */
export function byChoice(named: Named): Clause {
  return { ...inOwnWords(named), narrative: 'optional' };
}
