import { ApiError } from '../../api/problem.ts';
import { useTexts } from '../portal.tsx';

/** What the server said of a field of the value, in the reader's words. */
export function useWrong(error: unknown): (field: string) => string | undefined {
  const { t } = useTexts();
  const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
  return (field) => {
    const found = errors.find((one) => one.field.split('.').includes(field));
    return found && t(`field.${found.code}`, { defaultValue: found.detail ?? t('field.unknown') });
  };
}
