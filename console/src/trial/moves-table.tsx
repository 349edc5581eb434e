import { Text } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import classes from '../plain.module.css';
import { titleFor } from '../words.ts';

type Moves = Answer<'getTrial'>['moves'];

/** From the freest to those that ended. */
const order: readonly Moves[number]['from'][] = [
  'good',
  'pending',
  'restricted',
  'suspended',
  'not-opened',
  'closing',
  'refused',
  'closed',
];

/** How many accounts come from which standing to which: those that stay are on the diagonal. */
export function MovesTable({ moves }: { moves: Moves }) {
  if (moves.length === 0) return <Text c="dimmed">No account has been looked at yet.</Text>;
  const from = order.filter((state) => moves.some((move) => move.from === state));
  const to = order.filter((state) => moves.some((move) => move.to === state));
  const count = (one: string, other: string) =>
    moves.find((move) => move.from === one && move.to === other)?.accounts ?? 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by keyboard.
    <section aria-label="Standings before and after" tabIndex={0} style={{ overflowX: 'auto' }}>
      <table className={classes.table}>
        <caption>Accounts by their standing without the change (rows) and with it (columns)</caption>
        <thead>
          <tr>
            <th scope="col">Without the change</th>
            {to.map((state) => (
              <th key={state} scope="col">
                {titleFor(state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {from.map((before) => (
            <tr key={before}>
              <th scope="row">{titleFor(before)}</th>
              {to.map((after) => (
                <td key={after}>
                  <Cell accounts={count(before, after)} stays={before === after} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ accounts, stays }: { accounts: number; stays: boolean }) {
  if (accounts === 0) return <span className={classes.dimmed}>–</span>;
  const text = accounts.toLocaleString('en');
  return stays ? <span className={classes.dimmed}>{text}</span> : <strong>{text}</strong>;
}
