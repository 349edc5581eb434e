/** What came of drafting as long work: the filing, or why it could not be drafted any more. */
type Drafted = { readonly filing?: string; readonly refused?: string };

export function draftResult({ state, result }: { state: string; result?: unknown }): Drafted {
  if (state !== 'done' || typeof result !== 'object' || result === null) return {};
  return {
    ...('filing' in result && typeof result.filing === 'string' ? { filing: result.filing } : {}),
    ...('refused' in result && typeof result.refused === 'string' ? { refused: result.refused } : {}),
  };
}
