/**
 * Azure: the activity log and the sign-in logs, each as it is exported from the monitor and as its own interface gives
 * it. The account is the subscription; of a sign-in, the tenant.
 */
import { type JsonObject, missing, type Reader, type Reading, textAt } from './reading.ts';

export const azure: Reader = {
  fits: (record) => isSignIn(record) || 'operationName' in record,
  read: (record, whose) => (isSignIn(record) ? signIn(record, whose) : activity(record, whose)),
};

function isSignIn(record: JsonObject): boolean {
  return 'createdDateTime' in record || /SignInLogs$/i.test(textAt(record, 'category') ?? '');
}

function activity(record: JsonObject, whose: string | undefined): Reading {
  const resource = textAt(record, 'resourceId') ?? '';
  const id =
    textAt(record, 'subscriptionId') ??
    /^\/subscriptions\/([^/]+)/i.exec(resource)?.[1] ??
    whose ??
    undefined;
  if (!id) return missing('subscriptionId');
  const at = textAt(record, 'time') ?? textAt(record, 'eventTimestamp');
  if (at === null) return missing('time');
  const action = textAt(record, 'operationName', 'value') ?? textAt(record, 'operationName');
  if (action === null) return missing('operationName');
  return {
    account: { namespace: 'azure', id: id.toLowerCase() },
    at,
    atField: textAt(record, 'time') === null ? 'eventTimestamp' : 'time',
    from: textAt(record, 'callerIpAddress') ?? textAt(record, 'httpRequest', 'clientIpAddress'),
    principal:
      textAt(record, 'caller') ??
      textAt(record, 'identity', 'claims', upn) ??
      textAt(record, 'identity', 'claims', 'appid') ??
      textAt(record, 'identity', 'authorization', 'evidence', 'principalId'),
    action,
  };
}

const upn = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn';

function signIn(record: JsonObject, whose: string | undefined): Reading {
  // The monitor puts what the directory says one level down.
  const said = (name: string) => textAt(record, 'properties', name) ?? textAt(record, name);
  const id = said('tenantId') ?? said('resourceTenantId') ?? said('homeTenantId') ?? whose;
  if (!id) return missing('tenantId');
  const at = said('createdDateTime') ?? textAt(record, 'time');
  if (at === null) return missing('createdDateTime');
  const app = said('appDisplayName') ?? said('resourceDisplayName');
  return {
    account: { namespace: 'azure', id: id.toLowerCase() },
    at,
    atField: said('createdDateTime') === null ? 'time' : 'createdDateTime',
    from: said('ipAddress') ?? textAt(record, 'callerIpAddress'),
    principal:
      said('userPrincipalName') ?? said('servicePrincipalId') ?? said('userId') ?? textAt(record, 'identity'),
    action: app === null ? 'sign-in' : `sign-in:${app}`,
  };
}
