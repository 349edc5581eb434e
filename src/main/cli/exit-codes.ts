/** How a command ends, for scripts. The help says the same. */
export const exitCodes = {
  /** Done, and the answer is good. */
  done: 0,
  /** Done, and the answer is not good: rows refused, a ledger not proven, a check failed. */
  notGood: 1,
  /** Not done: wrong use, nobody answers, refused. Nothing was changed. */
  notDone: 2,
} as const;

export const exitCodeHelp = `
Exit code 0: done. 1: done, and the answer is not good (rows refused, not proven, a check failed).
2: not done (wrong use, nobody answers, refused); the line on the error output says what to do.

Commands that call the API use GATEHOUSE_URL and GATEHOUSE_KEY, or the Gatehouse of GATEHOUSE_DIR with its own key.`;

/** One line without a stack; what libraries say about a network or a file is kept short. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  if (path !== undefined && code === 'ENOENT') return `there is no file ${path}`;
  if (path !== undefined && code === 'EEXIST')
    return `${path} is there already: name another file, or move it`;
  if (path !== undefined && (code === 'EACCES' || code === 'EPERM'))
    return `${path} is not open to this user`;
  // Node does not say which one.
  if (code === 'EISDIR') return 'that is a folder; a file is needed';
  if (error.name === 'ZodError') return 'the answer has another form than expected: is it another version?';
  return error.message || code || 'unknown fault';
}
