import { useAct } from '../../api/hooks.ts';
import { WordsForm } from '../frame/words-form.tsx';
import { useDraft } from '../items/use-draft.ts';
import { useTexts } from '../portal.tsx';

/** Asks that somebody who took no part in a decision looks at it again. */
export function AppealForm({ account, done }: { account: string; done: () => void }) {
  const { t } = useTexts();
  const draft = useDraft(`${account}:appeal`, '');
  const appeal = useAct('appeal', () => {
    draft.forget();
    done();
  });
  return (
    <WordsForm
      draft={draft}
      label={t('appeal.words')}
      description={t('appeal.what')}
      send={t('appeal.send')}
      length={{ least: 10, most: 3000 }}
      act={appeal}
      sent={(text) => appeal.mutate({ path: { account }, body: { text } })}
    />
  );
}
