import { useRouter } from '@tanstack/react-router';
import type { ComponentProps, MouseEvent } from 'react';

/** Where a link leads: a path of this console, and what stands behind its question mark. */
export function addressOf(path: string, search: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A link within the console. It reads nothing of where one is, so that a screen can bear a hundred of them. */
export function RouteLink({ href, onClick, ...rest }: ComponentProps<'a'> & { href: string }) {
  const { history } = useRouter();
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (!isForBrowser(event)) {
          event.preventDefault();
          history.push(href);
        }
      }}
    />
  );
}

/** A click that asks for another tab, another window or a file is the browser's. */
function isForBrowser(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented;
}
