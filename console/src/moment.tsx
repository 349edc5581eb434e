import classes from './plain.module.css';

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat('en', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZoneName: undefined,
});
const { timeZone } = absolute.resolvedOptions();

/** A moment in this browser's zone, with its age; the exact form in UTC is on the element. */
export function Moment({ at }: { at: string }) {
  const moment = new Date(at);
  const seconds = (moment.getTime() - Date.now()) / 1000;
  const [unit, size] = steps.find(([, each]) => Math.abs(seconds) >= each) ?? ['minute', 60];
  return (
    <time dateTime={at} title={`${at} (shown in ${timeZone})`}>
      {absolute.format(moment)}{' '}
      <span className={classes.age}>{relative.format(Math.round(seconds / size), unit)}</span>
    </time>
  );
}
