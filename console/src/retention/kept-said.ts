/** Until when the records of an account are kept, in words. */

type Kept = {
  readonly from: 'closing' | 'last-access' | null;
  readonly classes: readonly {
    readonly keepUntil: string;
    readonly due: boolean;
    readonly holds: readonly string[];
  }[];
};

/** The first and the last day differ where classes are kept longer, or are held. */
export function keptSaid({ from, classes }: Kept): string {
  if (from === null) return 'Its records are kept while the account is open.';
  const days = classes.map(({ keepUntil }) => keepUntil).sort();
  const [first = 'open', last = 'open'] = [days[0], days.at(-1)];
  const since = from === 'closing' ? 'closing' : 'last access';
  const kept =
    first === 'open'
      ? 'Its records are kept while a hold is on them'
      : `Its records are kept until ${first}, counted from the ${since}`;
  const longer =
    first === last ? '' : `; some classes ${last === 'open' ? 'while a hold is on them' : `until ${last}`}`;
  const due = classes.some((one) => one.due) ? ' What is over is due for erasure.' : '';
  const held =
    classes.some(({ holds }) => holds.length > 0) && first !== 'open' ? ' A legal hold is on it.' : '';
  return `${kept}${longer} (§ 7.302(e)).${held}${due}`;
}
