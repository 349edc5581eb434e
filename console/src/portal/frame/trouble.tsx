import { Alert, Button } from '@mantine/core';
import { ApiError } from '../../api/problem.ts';
import { useEnterAgain, useTexts } from '../portal.tsx';

/** What went wrong and what to do, in the reader's language; the server's words for a code that has none here. */
export function PortalTrouble({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTexts();
  const enterAgain = useEnterAgain();
  const problem = error instanceof ApiError ? error.problem : undefined;
  const known = t('problem.unknown');
  const words = problem
    ? t(`problem.${problem.code}`, { defaultValue: `${problem.title} ${problem.remedy}` })
    : known;
  return (
    <Alert color="red" role="alert" title={t('problem.title')}>
      {words}
      {enterAgain && problem?.code === 'not-signed-in' && (
        <div>
          <Button size="sm" mt="sm" onClick={enterAgain}>
            {t('again.open')}
          </Button>
        </div>
      )}
      {again && (
        <div>
          <Button variant="default" size="sm" mt="sm" onClick={again}>
            {t('problem.again')}
          </Button>
        </div>
      )}
    </Alert>
  );
}
