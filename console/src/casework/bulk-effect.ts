/** What acting on several cases together would do to one of them. The API decides; this is what it is expected to say. */

export type BulkAct =
  | { readonly kind: 'assign'; readonly toMe: boolean }
  | { readonly kind: 'prioritize'; readonly priority: 'urgent' | 'high' | 'normal' | 'low' };

type Case = {
  readonly state: string;
  readonly priority: string;
  readonly assignee: string | null;
  readonly lock: { readonly by: string } | null;
};

export type Effect = { readonly changes: boolean; readonly words: string };

export function effectOf(found: Case, act: BulkAct, me: string): Effect {
  if (found.state === 'resolved' || found.state === 'cancelled')
    return { changes: false, words: 'has ended, and stays as it is' };
  if (act.kind === 'prioritize') {
    if (found.priority === act.priority) return { changes: false, words: `is ${act.priority} already` };
    return { changes: true, words: `from ${found.priority} to ${act.priority}` };
  }
  const to = act.toMe ? me : null;
  if (found.assignee === to)
    return { changes: false, words: act.toMe ? 'is yours already' : 'is assigned to nobody already' };
  if (found.lock && found.lock.by !== to)
    return { changes: true, words: 'is in hand; whoever works on it loses it' };
  return { changes: true, words: act.toMe ? 'becomes yours' : 'goes back to everybody' };
}
