import { Text } from '@mantine/core';

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

/** A moment in this browser's zone, with its age; the exact form in UTC is on the element. */
export function Moment({ at }: { at: string }) {
  const seconds = (Date.parse(at) - Date.now()) / 1000;
  const [unit, size] = steps.find(([, each]) => Math.abs(seconds) >= each) ?? ['minute', 60];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <time dateTime={at} title={`${at} (shown in ${zone})`}>
      {absolute.format(new Date(at))}
      <Text span c="dimmed" size="xs" ml={6}>
        {relative.format(Math.round(seconds / size), unit)}
      </Text>
    </time>
  );
}
