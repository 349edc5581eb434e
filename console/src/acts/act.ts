/** What people can do from a list: which operation, what it asks for, what comes of it, and who may. */
import type { ComponentType } from 'react';
import type { Operation } from '../api/call.ts';

export type Row = Readonly<Record<string, unknown>>;

export type Field = {
  /** As the body names it; `facts.kind` is inside of `facts`. */
  readonly name: string;
  readonly label: string;
  /** Absent: one line of text. */
  readonly as?:
    | 'lines'
    | 'email'
    | 'number'
    | 'moment'
    | 'day'
    | 'yes'
    | 'choice'
    | 'choices'
    | 'words'
    | 'event-types'
    | 'record-classes';
  readonly options?: readonly string[];
  readonly optional?: true;
  readonly says?: string;
  /** What stands there at first, from the row acted upon. */
  readonly from?: string;
  readonly initial?: string;
};

export type Act = {
  readonly label: string;
  readonly operation: Operation;
  readonly roles: readonly string[];
  /** The parts of the address, each from a field of the row. */
  readonly path?: Readonly<Record<string, string>>;
  readonly fields?: readonly Field[];
  /** What comes of it, said before it is done; of this row, where it depends on that. */
  readonly follows: string | ((row: Row) => string);
  /** It ends or takes something away. */
  readonly bites?: true;
  /** Nothing where it can be done to this row; else why not. */
  readonly unless?: (row: Row) => string | undefined;
  /** Fields of the answer that are shown to whoever did it. */
  readonly shows?: readonly { readonly field: string; readonly label: string; readonly once?: true }[];
  /** Sent beside what is filled in, from the row. */
  readonly keeps?: readonly string[];
  /** A form of its own, where a plain one cannot ask for what is needed. */
  readonly form?: ComponentType<FormProps>;
};

export type FormProps = { readonly row: Row | undefined; readonly close: () => void };

export type ListActs = { readonly make?: readonly Act[]; readonly row?: readonly Act[] };
