import { placeSaid } from '../places.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';

type Count = { readonly of: string; readonly rows: number };
type Props = {
  by: readonly Count[];
  before: readonly Count[] | null;
  planDays?: readonly { readonly of: string; readonly days: number | null }[];
  plans?: readonly { readonly of: string; readonly text: string }[];
};

/** A figure by place, beside what was filed before, with the plan where one is asked for. */
export function PlaceTable({ by, before, planDays, plans }: Props) {
  const labels = ['Where', 'Number', ...(before ? ['Before'] : []), ...(planDays ? ['Plan'] : [])];
  return (
    <StackedTable head={<StackedHead labels={labels} />} maw={720}>
      {by.map(({ of, rows }) => {
        const days = planDays?.find((one) => one.of === of)?.days;
        const plan = plans?.find((one) => one.of === of)?.text;
        return (
          <StackedRow key={of}>
            <StackedCell label="Where" names>
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
  );
}
