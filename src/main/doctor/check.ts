/** One thing the doctor looked at. */
export type Level = 'ok' | 'warn' | 'fail';

export type Check = {
  /** Kebab-case, for programs. */
  readonly name: string;
  readonly level: Level;
  /** What was found, in a few words. Never a secret, never a value of a person. */
  readonly what: string;
  /** How to mend it. On everything that is not ok. */
  readonly mend?: string;
};

export const ok = (name: string, what: string): Check => ({ name, level: 'ok', what });
export const warn = (name: string, what: string, mend: string): Check => ({
  name,
  level: 'warn',
  what,
  mend,
});
export const fail = (name: string, what: string, mend: string): Check => ({
  name,
  level: 'fail',
  what,
  mend,
});
