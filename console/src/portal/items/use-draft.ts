/**
 * What is half typed stays in this tab until it is handed in: through a reload, the back button, and a session that
 * ends. It is kept nowhere else: what others could read on a shared computer afterwards should be nothing.
 */
import { useEffect, useState } from 'react';

const begins = 'gatehouse-draft:';

/** Whoever signs out leaves nothing half typed behind. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(begins)) sessionStorage.removeItem(key);
}

export type Draft<V> = {
  readonly entered: V;
  readonly change: (next: V) => void;
  readonly forget: () => void;
  readonly begun: boolean;
};

export function useDraft<V>(form: string, start: V): Draft<V> {
  const key = `${begins}${form}`;
  const [kept, keep] = useState<V | undefined>(() => read<V>(key));
  useEffect(() => {
    if (kept === undefined) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [kept]);
  return {
    entered: kept ?? start,
    change: (next) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      keep(next);
    },
    forget: () => {
      sessionStorage.removeItem(key);
      keep(undefined);
    },
    begun: kept !== undefined,
  };
}

function read<V>(key: string): V | undefined {
  const text = sessionStorage.getItem(key);
  // Safe: only `change` above writes below this key, with a V of the same form.
  return text === null ? undefined : (JSON.parse(text) as V);
}
