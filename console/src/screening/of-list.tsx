import { Anchor, Text } from '@mantine/core';
import { useRead } from '../api/hooks.ts';
import { RouteLink } from '../route-link.tsx';

/** Of which list something is, by its title. */
export function OfList({ list }: { list: string }) {
  const { data } = useRead('getScreeningList', { path: { list } });
  return (
    <Text>
      <Anchor component={RouteLink} href={`/screening/lists/${list}`} inherit underline="always">
        {data?.title ?? '…'}
      </Anchor>
      {data?.inForce &&
        `, version ${data.inForce.number}, which ${data.retired ? 'was in force until the list was retired' : 'is in force'}`}
    </Text>
  );
}

/** Of which version of which list something is. */
export function OfVersion({ version }: { version: string }) {
  const { data } = useRead('getListVersion', { path: { version } });
  const list = useRead('getScreeningList', { path: { list: data?.list ?? '' } }, { enabled: !!data });
  return (
    <Text size="sm">
      {data && (
        <Anchor component={RouteLink} href={`/screening/lists/${data.list}`} inherit underline="always">
          {list.data?.title ?? '…'}
        </Anchor>
      )}
      {', '}
      <Anchor component={RouteLink} href={`/screening/lists/versions/${version}`} inherit underline="always">
        version {data?.number ?? '…'}
      </Anchor>
    </Text>
  );
}
