import { Button } from '@mantine/core';
import { useState } from 'react';
import { placeSaid } from '../places.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';

type Count = { readonly of: string; readonly rows: number };
type Props = {
  by: readonly Count[];
  before: readonly Count[] | null;
  planDays?: readonly { readonly of: string; readonly days: number | null }[];
  plans?: readonly { readonly of: string; readonly text: string }[];
};

const shownFirst = 10;

/** A figure by place, beside what was filed before, with the plan where one is asked for. Of many places first the largest. */
export function PlaceTable({ by, before, planDays, plans }: Props) {
  const [all, setAll] = useState(false);
  const many = by.length > shownFirst + 2;
  const shown = many && !all ? by.toSorted((a, b) => b.rows - a.rows).slice(0, shownFirst) : by;
  const where = planDays ? 'For how long' : 'Where';
  const labels = [where, 'Number', ...(before ? ['Before'] : []), ...(planDays ? ['Plan'] : [])];
  return (
    <>
      <StackedTable head={<StackedHead labels={labels} />} maw={720}>
        {shown.map(({ of, rows }) => {
          const days = planDays?.find((one) => one.of === of)?.days;
          const plan = plans?.find((one) => one.of === of)?.text;
          return (
            <StackedRow key={of}>
              <StackedCell label={where} names>
                {placeSaid(of)}
              </StackedCell>
              <StackedCell label="Number">{rows.toLocaleString('en')}</StackedCell>
              {before && (
                <StackedCell label="Before">
                  {(before.find((one) => one.of === of)?.rows ?? 0).toLocaleString('en')}
                </StackedCell>
              )}
              {planDays && (
                <StackedCell label="Plan">
                  {plan ? `${plan} Within ${days ?? '?'} days.` : 'no plan yet'}
                </StackedCell>
              )}
            </StackedRow>
          );
        })}
      </StackedTable>
      {many && (
        <Button size="compact-sm" variant="subtle" mt={4} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the ${shownFirst} largest` : `Show all ${by.length}`}
        </Button>
      )}
    </>
  );
}
