/** Keys of the screen in front: each screen says which it takes, and `?` shows them all. */
import { Group, Kbd, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

export type Key = {
  /** As the browser names it: `j`, `Enter`, `?`; with `mod+` for Ctrl or ⌘. */
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
};

type Registry = { add(keys: readonly Key[]): () => void };

const Keys = createContext<Registry>({ add: () => () => undefined });

/** Takes keys while the calling component is shown. Letters are left alone while somebody types. */
export function useKeys(keys: readonly Key[]): void {
  const { add } = useContext(Keys);
  const newest = useRef(keys);
  newest.current = keys;
  const names = keys.map(({ key, does }) => `${key}\t${does}`).join('\n');
  useEffect(() => {
    const held = names
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [key = '', does = ''] = line.split('\t');
        return { key, does, run: () => newest.current.find((one) => one.key === key)?.run() };
      });
    return add(held);
  }, [add, names]);
}

const english = { title: 'Keys on this screen', toggle: 'Show or hide this' };

export function KeysProvider({ children, words = english }: { children: ReactNode; words?: typeof english }) {
  const [groups, setGroups] = useState<readonly (readonly Key[])[]>([]);
  const [helpOpen, help] = useDisclosure();
  const registry = useMemo<Registry>(
    () => ({
      add: (keys) => {
        setGroups((held) => [...held, keys]);
        return () => setGroups((held) => held.filter((one) => one !== keys));
      },
    }),
    [],
  );
  const all = useMemo(() => groups.flat(), [groups]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (typing(event) && !withModifier(event))) return;
      if (event.key === '?') return help.toggle();
      const found = all.findLast((one) => one.key === nameOf(event));
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [all, help]);
  return (
    <Keys value={registry}>
      {children}
      <Modal opened={helpOpen} onClose={help.close} title={words.title}>
        <Stack gap="xs">
          {[...all, { key: '?', does: words.toggle }].map(({ key, does }) => (
            <Group key={`${key} ${does}`} justify="space-between" wrap="nowrap">
              <Text size="sm">{does}</Text>
              <Kbd>{key.replace('mod+', 'Ctrl ')}</Kbd>
            </Group>
          ))}
        </Stack>
      </Modal>
    </Keys>
  );
}

function withModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

function nameOf(event: KeyboardEvent): string {
  return withModifier(event) ? `mod+${event.key.toLowerCase()}` : event.key;
}

function typing({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
