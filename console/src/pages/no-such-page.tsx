import { Anchor, Container, Text, Title } from '@mantine/core';

/** An address that nothing answers to: mistyped, or of something that is not here. */
export function NoSuchPage() {
  return (
    <Container size="xs" component="main" py="xl">
      <Title order={1} size="h2">
        There is no such page
      </Title>
      <Text mt="xs">
        Nothing is at <b style={{ overflowWrap: 'anywhere' }}>{window.location.pathname}</b>. Look for it by
        name from the{' '}
        <Anchor href="/" underline="always">
          first page
        </Anchor>
        , with Ctrl K.
      </Text>
    </Container>
  );
}
