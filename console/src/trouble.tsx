import { Alert, Anchor, Button } from '@mantine/core';
import { ApiError, fieldSaid, isSignedOut, wrongSaid } from './api/problem.ts';

/** What went wrong, in the API's own words, and what to do. Never a stack trace. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  const problem = error instanceof ApiError ? error.problem : undefined;
  return (
    <Alert color="red" title={problem?.title ?? 'Something went wrong.'} role="alert">
      {problem?.code === 'invalid-field' ? 'Correct this:' : (problem?.remedy ?? 'Try again.')}
      {problem?.errors?.map((one) => (
        <div key={one.field}>
          {fieldSaid(one)}: {wrongSaid(one)}
        </div>
      ))}
      {isSignedOut(error) && (
        <div>
          <Anchor href="/sign-in" target="_blank">
            Sign in in another tab
          </Anchor>
          , then go on here: what you entered stays.
        </div>
      )}
      {again && (
        <Button variant="light" color="red" size="xs" mt="sm" onClick={again}>
          Try again
        </Button>
      )}
    </Alert>
  );
}
