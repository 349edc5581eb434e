import { Alert } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import type { Fact } from '../pages/facts.tsx';
import { fileSaid } from './said.ts';

type Download = Answer<'getScreeningList'>['download'];
type Last = NonNullable<NonNullable<Download>['last']>;

const outcomes = {
  received: 'files came, and were handed in',
  unchanged: 'the server has what is in force',
  failed: 'it failed',
} as const;

/** From where and when a list is downloaded, and what came of it. */
export function downloadFacts(download: Download): readonly Fact[] {
  if (!download) return [['Daily download', 'none: it is handed in by hand']];
  const { addresses, hour, last } = download;
  return [
    [
      'Daily download',
      <div key="download">
        From {String(hour).padStart(2, '0')}:00 of the legal day on
        {Object.entries(addresses).map(([file, address]) => (
          <div key={file}>
            {fileSaid(file)}: {address}
          </div>
        ))}
      </div>,
    ],
    [
      'Last tried',
      last ? (
        <span key="last">
          <Moment at={last.endedAt} /> {outcomes[last.outcome]}
        </span>
      ) : (
        'not yet'
      ),
    ],
  ];
}

/** Why the last download brought nothing. */
export function DownloadFailed({ last }: { last: Last }) {
  if (last.outcome !== 'failed') return null;
  return (
    <Alert color="orange" role="status" title="The last download failed">
      {last.file ? `Of ${fileSaid(last.file)}: ` : ''}
      {last.means}
      {last.status === null ? '' : ` It answered ${last.status}.`} What is in force stays. It is tried again
      in an hour; you can also hand the files in yourself.
    </Alert>
  );
}
