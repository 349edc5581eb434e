import { List, Title } from '@mantine/core';
import { useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';

/** Every attempt to verify a person, and every document that was handed in, with what came of it. */
export function VerificationFile({ person }: { person: string }) {
  const attempts = useRows('listVerificationAttempts', { path: { person } });
  const documents = useRows('listDocuments', { path: { person } });
  const error = attempts.error ?? documents.error;
  if (error) return <Trouble error={error} />;
  if (attempts.rows.length + documents.rows.length === 0) return null;
  return (
    <section aria-label="Verification">
      <Title order={2} size="h4">
        Verification
      </Title>
      <List size="sm">
        {attempts.rows.map(({ id, method, outcome, why, startedAt }) => (
          <List.Item key={id}>
            {titleFor(method)}: {wordsFor(outcome)}
            {why && `, ${wordsFor(why)}`}. <Moment at={startedAt} />
          </List.Item>
        ))}
        {documents.rows.map(({ id, type, state, receivedFrom, receivedAt, reviewedBy }) => (
          <List.Item key={id}>
            {type ? titleFor(type) : 'A document'} from the {receivedFrom}, <Moment at={receivedAt} />:{' '}
            {wordsFor(state)}
            {reviewedBy && (
              <>
                {' '}
                by <Who id={reviewedBy} />
              </>
            )}
            .
          </List.Item>
        ))}
      </List>
    </section>
  );
}
