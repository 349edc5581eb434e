import { Anchor, Text } from '@mantine/core';
import { RouteLink } from '../route-link.tsx';

/** What can be read of the versions: two of them beside each other. */
export default function VersionsHead() {
  return (
    <Text size="sm" mb="sm">
      A version is all that the program states from a day on.{' '}
      <Anchor component={RouteLink} href="/written-program/comparison" inherit underline="always">
        Compare two versions clause by clause
      </Anchor>
      .
    </Text>
  );
}
