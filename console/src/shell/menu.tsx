import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { lists } from '../lists.ts';
import { RouteLink } from '../route-link.tsx';
import { isOffered, notCovered, useSession } from './grant.ts';
import classes from './menu.module.css';

/** Every screen that is reached without looking for something. It alone of the frame changes with the place. */
export function Menu({ close }: { close: () => void }) {
  const { pathname } = useLocation();
  const session = useSession();
  const catalogue = notCovered('getClockCatalogue', session) === undefined;
  const offered = lists.filter((list) => isOffered(list, session));
  const groups = [...new Set(offered.map((list) => list.group))];
  const here = ['/clocks/catalogue', ...lists.map(({ path }) => path)]
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
  const link = (path: string, label: string, active = pathname === path) => (
    <RouteLink
      key={path}
      className={classes.link}
      href={path}
      aria-current={pathname === path ? 'page' : active || undefined}
      onClick={close}
    >
      {label}
    </RouteLink>
  );
  const nav = useRef<HTMLElement>(null);
  // The menu is longer than most screens: where one is stands in sight, also after a jump from elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what is marked.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for what undoes the effect.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return (
    <nav aria-label="Main" ref={nav}>
      {link('/', 'Today')}
      {groups.map((group) => (
        <div key={group}>
          <p className={classes.group}>{group}</p>
          {group === 'Adopt' && link('/organization', 'Organization')}
          {offered
            .filter((list) => list.group === group)
            .map((list) => link(list.path, list.title, list.path === here))}
          {group === 'Work' && catalogue && link('/clocks/catalogue', 'Clock catalogue')}
        </div>
      ))}
    </nav>
  );
}
