import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';

/**
 * A table whose rows stand as cards where the screen is narrow: the same markup, each value below the name of its column.
 * Its roles are written out, because a browser may forget them with the changed display.
 */
export function StackedTable({ head, children, ...more }: { head: ReactNode } & TableProps) {
  return (
    <Table.ScrollContainer minWidth="var(--stacked-least)">
      <Table role="table" className="stacked" verticalSpacing="xs" {...more}>
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">{head}</Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The names of the columns. */
export function StackedHead({ labels }: { labels: readonly string[] }) {
  return labels.map((label) => (
    <Table.Th key={label} scope="col" role="columnheader">
      {label}
    </Table.Th>
  ));
}

export function StackedRow({ children }: { children: ReactNode }) {
  return <Table.Tr role="row">{children}</Table.Tr>;
}

type CellProps = {
  label: string;
  children: ReactNode;
  /** It names the row. */
  names?: boolean;
};

export function StackedCell({ label, children, names }: CellProps) {
  const shared = { 'data-label': label };
  const value = <div>{children}</div>;
  return names ? (
    <Table.Th scope="row" role="rowheader" fw={500} {...shared}>
      {value}
    </Table.Th>
  ) : (
    <Table.Td role="cell" {...shared}>
      {value}
    </Table.Td>
  );
}
