/**
 * A document as data: what a part says in a filing or a written program, whatever it is printed as.
 *
 * Every text is plain: no markup of any kind, and none can be smuggled in, because each writer of `runtime/documents`
 * escapes. A newline within a text is a line break.
 */
import type { Day } from './time.ts';

export type DocumentOf = {
  readonly title: string;
  readonly subtitle?: string;
  /** The day it speaks of. It is printed on every page, and it is the only date in the file. */
  readonly on: Day;
  /** The language of the text (BCP 47), e.g. `en-US`. */
  readonly language: string;
  readonly author: string;
  /** Short facts under the title: who, about whom, for which period. */
  readonly facts: readonly Term[];
  readonly blocks: readonly Block[];
};

export type Term = { readonly term: string; readonly text: string };

export type Column = { readonly label: string; readonly align?: 'start' | 'end' };

export type Block =
  /** A level may not be skipped on the way down; a writer raises one that is. `id` is the address of the heading. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  /** Each row has as many cells as there are columns. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'terms'; readonly items: readonly Term[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'page-break' };
