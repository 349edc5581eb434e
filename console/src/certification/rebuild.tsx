import { Button, Text } from '@mantine/core';
import { useAct } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';

/** Takes every figure again and says whether the rows are still those that were filed. */
export function Rebuild({ filing }: { filing: string }) {
  const rebuild = useAct('rebuildFiling');
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={rebuild.isPending}
        onClick={() => rebuild.mutate({ path: { filing } })}
      >
        Take the figures again
      </Button>
      {rebuild.data && (
        <Text size="sm" role="status">
          {rebuild.data.figures.length} figures have the same rows as filed.
        </Text>
      )}
      {rebuild.error && <Trouble error={rebuild.error} />}
    </>
  );
}
