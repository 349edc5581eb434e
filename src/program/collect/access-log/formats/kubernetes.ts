/**
 * Kubernetes audit (audit.k8s.io/v1). A request has a line for each of its stages: the one that says it is complete
 * counts. The format does not name its cluster, so a shipper adds `cluster`, or the caller says whose the batch is.
 */
import { type JsonObject, missing, type Reader, textAt, valueAt } from './reading.ts';

const complete = new Set(['ResponseComplete', 'Panic']);

export const kubernetes: Reader = {
  fits: (record) => textAt(record, 'apiVersion')?.startsWith('audit.k8s.io/') === true,
  read: (record, whose) => {
    if (record.kind !== 'Event') return { refused: 'not-an-access', field: 'kind' };
    const stage = textAt(record, 'stage');
    if (stage === null) return missing('stage');
    if (!complete.has(stage)) return 'skipped';
    const id = textAt(record, 'cluster') ?? textAt(record, 'clusterName') ?? whose;
    if (!id) return missing('cluster');
    const at = textAt(record, 'requestReceivedTimestamp') ?? textAt(record, 'stageTimestamp');
    if (at === null) return missing('requestReceivedTimestamp');
    const verb = textAt(record, 'verb');
    if (verb === null) return missing('verb');
    const sources = valueAt(record, 'sourceIPs');
    const from: unknown = Array.isArray(sources) ? sources[0] : undefined;
    return {
      account: { namespace: 'kubernetes', id },
      at,
      atField: 'requestReceivedTimestamp',
      from: typeof from === 'string' && from !== '' ? from : null,
      principal: textAt(record, 'user', 'username'),
      action: `${verb} ${objectOf(record)}`,
    };
  },
};

/** `apps/deployments/scale`, or the path that was asked for, without its query. */
function objectOf(record: JsonObject): string {
  const resource = textAt(record, 'objectRef', 'resource');
  if (resource === null) return (textAt(record, 'requestURI') ?? '/').split('?')[0] ?? '/';
  const group = textAt(record, 'objectRef', 'apiGroup');
  const part = textAt(record, 'objectRef', 'subresource');
  return [group, resource, part].filter((one) => one !== null).join('/');
}
