/** OCSF: API Activity (6003), Authentication (3002) and Account Change (3001). */
import type { ForeignAccount } from '../types.ts';
import { type JsonObject, missing, type Reader, textAt, valueAt } from './reading.ts';

const read = new Map<unknown, string>([
  [6003, 'api'],
  [3002, 'authentication'],
  [3001, 'account-change'],
]);

const providers: Readonly<Record<string, string>> = {
  aws: 'aws',
  'amazon web services': 'aws',
  azure: 'azure',
  'microsoft azure': 'azure',
  gcp: 'gcp',
  google: 'gcp',
  'google cloud': 'gcp',
};

export const ocsf: Reader = {
  fits: (record) => 'class_uid' in record,
  read: (record, whose) => {
    const kind = read.get(record.class_uid);
    if (kind === undefined) return { refused: 'not-an-access', field: 'class_uid' };
    const account = accountOf(record, whose);
    if (!account) return missing('cloud.account.uid');
    const time = record.time;
    const at = typeof time === 'number' ? time : textAt(record, 'time_dt');
    if (at === null) return missing('time');
    return {
      account,
      at,
      atField: typeof time === 'number' ? 'time' : 'time_dt',
      from: textAt(record, 'src_endpoint', 'ip'),
      source:
        textAt(record, 'src_endpoint', 'svc_name') ??
        textAt(record, 'src_endpoint', 'hostname') ??
        textAt(record, 'src_endpoint', 'domain') ??
        textAt(record, 'src_endpoint', 'name'),
      principal: principalOf(record),
      action: actionOf(record, kind),
    };
  },
};

function accountOf(record: JsonObject, whose: string | undefined): ForeignAccount | undefined {
  const provider = textAt(record, 'cloud', 'provider')?.toLowerCase() ?? '';
  const namespace = providers[provider] ?? 'ocsf';
  const id =
    textAt(record, 'cloud', 'account', 'uid') ??
    textAt(record, 'actor', 'user', 'account', 'uid') ??
    textAt(record, 'user', 'account', 'uid') ??
    whose;
  return id ? { namespace, id } : undefined;
}

/** Who acted; of a sign-in that names no actor, who signed in. */
function principalOf(record: JsonObject): string | null {
  for (const path of [['actor', 'user'], ['user']]) {
    for (const name of ['uid', 'uid_alt', 'email_addr', 'name']) {
      const found = textAt(record, ...path, name);
      if (found !== null) return found;
    }
  }
  return textAt(record, 'actor', 'invoked_by');
}

function actionOf(record: JsonObject, kind: string): string {
  const operation = textAt(record, 'api', 'operation');
  const service = textAt(record, 'api', 'service', 'name');
  if (operation !== null) return service === null ? operation : `${service}:${operation}`;
  const activity = textAt(record, 'activity_name') ?? String(valueAt(record, 'activity_id') ?? 'unknown');
  return `${kind}:${activity}`;
}
