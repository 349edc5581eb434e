import { Alert } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import { titleFor } from '../words.ts';

/** Since when and why nothing is compared with a list any more. */
export function Retired({ retired }: { retired: NonNullable<Answer<'getScreeningList'>['retired']> }) {
  return (
    <Alert color="gray" role="status" title="Retired: nothing is compared with it">
      {titleFor(retired.because)}. {retired.words} <Moment at={retired.at} />. Its versions, and what was
      found and judged, stay on record.
    </Alert>
  );
}
