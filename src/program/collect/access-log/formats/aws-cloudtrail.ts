/** AWS CloudTrail: a file with `Records`, or one record a line. The account is the one that received the event. */
import { missing, type Reader, textAt } from './reading.ts';

export const awsCloudtrail: Reader = {
  fits: (record) => 'eventSource' in record && 'eventName' in record,
  read: (record, whose) => {
    const id = textAt(record, 'recipientAccountId') ?? textAt(record, 'userIdentity', 'accountId') ?? whose;
    if (!id) return missing('recipientAccountId');
    const at = textAt(record, 'eventTime');
    if (at === null) return missing('eventTime');
    const name = textAt(record, 'eventName');
    if (name === null) return missing('eventName');
    const service = textAt(record, 'eventSource');
    return {
      account: { namespace: 'aws', id },
      at,
      atField: 'eventTime',
      from: textAt(record, 'sourceIPAddress'),
      principal:
        textAt(record, 'userIdentity', 'arn') ??
        textAt(record, 'userIdentity', 'principalId') ??
        textAt(record, 'userIdentity', 'invokedBy') ??
        textAt(record, 'userIdentity', 'userName') ??
        textAt(record, 'userIdentity', 'type'),
      action: service === null ? name : `${service}:${name}`,
    };
  },
};
