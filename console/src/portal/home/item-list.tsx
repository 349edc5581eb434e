import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../portal.tsx';
import { isProved, type OwedItem } from './owed.ts';

export function ItemList({ place, items }: { place: OwedItem['place']; items: readonly OwedItem[] }) {
  const { t, day } = useTexts();
  if (items.length === 0) return null;
  const titled = ({ code, title, about }: OwedItem) =>
    [t(`requirement.${code}.title`, { defaultValue: title }), about].filter(Boolean).join(' · ');
  return (
    <section aria-labelledby={`place-${place}`}>
      <Title order={2} size="h4" id={`place-${place}`} mb="xs">
        {t(`home.${place}`)} · {t('home.items', { count: items.length })}
      </Title>
      <Stack gap="xs">
        {items.map((item) => (
          <Card key={item.requirement} withBorder padding="sm">
            <Group justify="space-between" gap="xs" align="start">
              <Title order={3} size="h5">
                {!item.theirs && (item.owedBy === 'customer' || isProved(item)) ? (
                  <Anchor
                    component={Link}
                    to={`/portal/item/${encodeURIComponent(item.requirement)}`}
                    inherit
                  >
                    {titled(item)}
                  </Anchor>
                ) : (
                  titled(item)
                )}
              </Title>
              <Group gap={4}>
                {item.optional && (
                  <Badge variant="default" tt="none">
                    {t('home.optional')}
                  </Badge>
                )}
                {item.theirs && (
                  <Badge variant="default" tt="none">
                    {t('home.theirs')}
                  </Badge>
                )}
                {item.owedBy === 'provider' && (
                  <Badge variant="default" tt="none">
                    {t('home.ours')}
                  </Badge>
                )}
                {item.dueOn && (
                  <Badge variant="default" tt="none">
                    {t('home.due', { day: day(item.dueOn) })}
                  </Badge>
                )}
              </Group>
            </Group>
            <Text size="sm">{t(`requirement.${item.code}.why`, { defaultValue: item.customerText })}</Text>
            <Text size="xs" c="dimmed" dir="ltr">
              {item.clause}
            </Text>
          </Card>
        ))}
      </Stack>
    </section>
  );
}
