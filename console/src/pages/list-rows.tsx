import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { at } from '../acts/body.ts';
import { Moment } from '../moment.tsx';
import { placeSaid } from '../places.ts';
import classes from '../plain.module.css';
import { RouteLink } from '../route-link.tsx';
import { UrgencyBadge } from '../urgency.tsx';
import { codeSaid, titleFor, wordsFor } from '../words.ts';
import own from './list.module.css';
import type { Column, List } from './list-of.ts';
import { ThingNamed } from './thing-named.tsx';
import { Actor, InRole, Who } from './who.tsx';

/** Spread, because as attributes they would look like a slip of the pen. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

export type Row = Readonly<Record<string, unknown>>;
/** The ids of the rows that are chosen. */
export type Marked = ReadonlySet<string>;

const ListActs = lazy(() => import('../acts/list-acts.tsx'));

type ListRowsProps = {
  list: List;
  rows: readonly Row[];
  /** Absent where rows cannot be chosen. */
  marked?: Marked;
  mark?: (marked: Marked) => void;
};

/**
 * Fifty rows and more: cells are plain elements, since a component for each is felt when a list opens. Where the screen is
 * narrow its rows stand as cards, so roles are written out: a browser may forget them with the changed display.
 */
export function ListRows({ list, rows, marked, mark }: ListRowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by keyboard where no row is a link.
    <section className={own.scrolls} aria-label={list.title} tabIndex={0}>
      <table {...roles.table} className={`${classes.table} ${own.rows} stacked`} data-hover>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {marked && mark && (
              <th {...roles.columnheader} className={`${own.mark} chooses`}>
                <MarkAll rows={rows} marked={marked} mark={mark} />
              </th>
            )}
            {list.columns.map(({ field, label }) => (
              <th key={field} scope="col" {...roles.columnheader}>
                {label}
              </th>
            ))}
            {list.acts && list.acts !== 'above' && (
              <th scope="col" {...roles.columnheader}>
                Actions
              </th>
            )}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map((row, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: not every list has ids, and rows are only added behind.
            <tr key={nth} {...roles.row}>
              {marked && mark && <Mark of={row} marked={marked} mark={mark} />}
              {list.columns.map((column, place) => (
                <td
                  key={column.field}
                  {...roles.cell}
                  data-label={column.label}
                  data-names={place === 0 || undefined}
                >
                  <div>
                    {linked(place === 0 ? pageOf(list, row) : undefined, cell(at(row, column.field), column))}
                    {column.beneath && (
                      <div className={own.beneath}>{cell(at(row, column.beneath.field), column.beneath)}</div>
                    )}
                  </div>
                </td>
              ))}
              {list.acts && list.acts !== 'above' && (
                <td {...roles.cell} data-label="Actions">
                  <Suspense fallback={<Skeleton height={22} width={60} />}>
                    <ListActs path={list.path} row={row} name={nameOf(list, row)} />
                  </Suspense>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type MarkProps = { marked: Marked; mark: (marked: Marked) => void };

function MarkAll({ rows, marked, mark }: MarkProps & { rows: readonly Row[] }) {
  const chosen = rows.filter((row) => marked.has(String(row.id))).length;
  return (
    <input
      type="checkbox"
      aria-label="Choose every row shown"
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && chosen < rows.length;
      }}
      checked={chosen === rows.length}
      onChange={(event) =>
        mark(new Set(event.currentTarget.checked ? rows.map((row) => String(row.id)) : []))
      }
    />
  );
}

function Mark({ of, marked, mark }: MarkProps & { of: Row }) {
  const id = String(of.id);
  return (
    <td {...roles.cell} className={`${own.mark} chooses`}>
      <input
        type="checkbox"
        aria-label={`Choose ${id}`}
        checked={marked.has(id)}
        onChange={(event) =>
          mark(
            new Set(event.currentTarget.checked ? [...marked, id] : [...marked].filter((one) => one !== id)),
          )
        }
      />
    </td>
  );
}

/** What a row is called, for whoever hears its buttons. */
function nameOf(list: List, row: Row): string {
  return String(at(row, list.columns[0]?.field ?? 'id') ?? row.id);
}

function pageOf({ opens }: List, row: Row): string | undefined {
  const id = opens && at(row, opens.by);
  return opens && (typeof id === 'string' || typeof id === 'number')
    ? `${opens.below}${encodeURIComponent(id)}`
    : undefined;
}

function linked(href: string | undefined, shown: ReactNode) {
  if (href === undefined) return shown;
  return (
    <RouteLink className={classes.link} href={href}>
      {shown}
    </RouteLink>
  );
}

function cell(value: unknown, { as, none, says }: Omit<Column, 'label'>) {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return none ?? <span className={classes.dimmed}>–</span>;
  if (as === 'moment') return <Moment at={String(value)} />;
  if (as === 'count' && Array.isArray(value)) return value.length;
  if (as === 'codes' && Array.isArray(value)) return value.map((one) => codeSaid(String(one))).join(', ');
  if (as === 'owner') return <InRole of={value as Owner} />; // Safe: such a column is of an owner, as the API shows it.
  if (as === 'actor') return <Actor of={value as Row} />; // Safe: an actor is on record as an object.
  if (as === 'thing') return [value].flat().map((id) => <Thing key={String(id)} id={String(id)} />);
  const text = wordsOf(value);
  if (as === 'state') return <span className={classes.badge}>{says?.[text] ?? wordsFor(text)}</span>;
  if (says) return says[text] ?? titleFor(text);
  if (as === 'words') return titleFor(text);
  if (as === 'place') return placeSaid(text);
  if (as === 'who') return <Who id={text} />;
  if (as === 'urgency') return <UrgencyBadge urgency={text} />;
  if (isDay(text)) return <span className={own.day}>{text}</span>;
  return as === 'code' ? <code className={classes.code}>{text}</code> : text;
}

/** Each on a line of its own. */
function Thing({ id }: { id: string }) {
  return (
    <div>
      <ThingNamed id={id} />
    </div>
  );
}

/** A day is read as one word. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

type Owner = Parameters<typeof InRole>[0]['of'];

/** A value as people read it. */
function wordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return [...new Set(value)].join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
