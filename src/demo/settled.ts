/** A door's answer that must not be a refusal: the world is made up so that every command is allowed. */
import { isRefusal, type Refusal } from '../kernel/problems.ts';

/** @throws Error naming the refusal's code and fields, never a value. */
export function settled<T>(answer: T | Refusal): T {
  if (!isRefusal(answer)) return answer;
  const fields = answer.errors?.map((error) => `${error.field} ${error.code}`).join(', ') ?? '';
  throw new Error(`refused: ${answer.refused} ${fields}`.trim());
}
