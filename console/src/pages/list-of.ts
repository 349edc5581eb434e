/** What a list of the console is: where it is, what it reads, and its columns. The API decides what is in it. */
import type { Operation } from '../api/call.ts';
import { titleFor } from '../words.ts';

export type Column = {
  readonly field: string;
  readonly label: string;
  /** What nothing means here, where it means something. */
  readonly none?: string;
  /** Codes that say too little by themselves, in words. */
  readonly says?: Readonly<Record<string, string>>;
  readonly as?:
    | 'moment'
    | 'state'
    | 'code'
    | 'urgency'
    | 'words'
    | 'codes'
    | 'count'
    | 'who'
    | 'actor'
    | 'owner'
    | 'thing'
    | 'place';
  /** Stands smaller beneath it: what is looked up, and not read. */
  readonly beneath?: Omit<Column, 'label' | 'beneath'>;
};

export type Filter = {
  /** As the operation names it. */
  readonly name: string;
  readonly label: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Read from the API instead, where the parts say what there is. */
  readonly optionsFrom?: 'case-kinds' | 'clocks' | 'screening-lists';
  /** What it means to choose none of them, where that is not "any". */
  readonly none?: string;
  readonly day?: boolean;
  readonly hint?: string;
  /** What changes with time: it cannot be asked of a moment in the past. */
  readonly ofNow?: true;
};

export type List = {
  readonly path: string;
  readonly title: string;
  /** Of the stage it belongs to, in the order of the duty. */
  readonly group: string;
  readonly operation: Operation;
  /** Where a row opens: the address before its id. */
  readonly opens?: { readonly below: string; readonly by: string };
  readonly columns: readonly Column[];
  /** The states one can look at alone; the first is what people come for. */
  readonly states?: readonly { readonly value: string; readonly label: string }[];
  /** States that cannot be asked for of a moment in the past. */
  readonly statesOfNow?: true;
  /** What else one can ask for; it stands in the address, and then no state is taken for granted. */
  readonly filters?: readonly Filter[];
  /** Several rows can be chosen and acted upon together. */
  readonly bulk?: 'cases';
  /** What stands above the rows: the state of the whole. */
  readonly head?: 'ledger' | 'program' | 'versions' | 'certification' | 'matches' | 'retention';
  /** The page is for whoever may do this, though the rows may not be theirs. */
  readonly offeredFor?: Operation;
  /** Where things can be done; what, is loaded with the first row. */
  readonly acts?: 'above' | 'to-rows' | 'above-and-to-rows';
  /** What an empty list means, and what to do. */
  readonly empty: string;
  /** Rows come only from comparing with lists: where no list is in force, it is empty because of that. */
  readonly needsLists?: true;
};

/** A list within the page of a thing; its path is the address of that page. */
export type ListWithin<O extends Operation> = List & { readonly operation: O };

/** Choices whose words are those of their codes. */
export const options = (...values: readonly string[]) =>
  values.map((value) => ({ value, label: titleFor(value) }));
