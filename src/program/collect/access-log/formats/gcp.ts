/** Google Cloud audit logs: log entries whose payload is an AuditLog. The account is the project, or what holds it. */
import { type JsonObject, missing, type Reader, textAt } from './reading.ts';

export const gcp: Reader = {
  fits: (record) => 'protoPayload' in record || ('logName' in record && 'resource' in record),
  read: (record, whose) => {
    const type = textAt(record, 'protoPayload', '@type');
    if (type !== 'type.googleapis.com/google.cloud.audit.AuditLog') {
      return { refused: 'not-an-access', field: 'protoPayload' };
    }
    const id = accountOf(record) ?? whose;
    if (!id) return missing('logName');
    const at = textAt(record, 'timestamp');
    if (at === null) return missing('timestamp');
    const method = textAt(record, 'protoPayload', 'methodName');
    if (method === null) return missing('protoPayload.methodName');
    const service = textAt(record, 'protoPayload', 'serviceName');
    return {
      account: { namespace: 'gcp', id },
      at,
      atField: 'timestamp',
      from: textAt(record, 'protoPayload', 'requestMetadata', 'callerIp'),
      principal:
        textAt(record, 'protoPayload', 'authenticationInfo', 'principalEmail') ??
        textAt(record, 'protoPayload', 'authenticationInfo', 'principalSubject'),
      action: service === null ? method : `${service}:${method}`,
    };
  },
};

/** `projects/<id>/logs/…` is the project; of a folder, an organization or a billing account its whole name. */
function accountOf(record: JsonObject): string | undefined {
  const named = /^(projects|folders|organizations|billingAccounts)\/([^/]+)\/logs\//.exec(
    textAt(record, 'logName') ?? '',
  );
  if (named) return named[1] === 'projects' ? named[2] : `${named[1]}/${named[2]}`;
  return textAt(record, 'resource', 'labels', 'project_id') ?? undefined;
}
