import { useLocation } from '@tanstack/react-router';
import { lists } from '../lists.ts';
import { RouteLink } from '../route-link.tsx';
import classes from './menu.module.css';

const groups = [...new Set(lists.map((list) => list.group))];

/** Every screen that is reached without looking for something. It alone of the frame changes with the place. */
export function Menu({ close }: { close: () => void }) {
  const { pathname } = useLocation();
  const here = lists
    .map(({ path }) => path)
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
  return (
    <nav aria-label="Main">
      {link('/', 'Today')}
      {groups.map((group) => (
        <div key={group}>
          <p className={classes.group}>{group}</p>
          {group === 'Adopt' && link('/organization', 'Organization')}
          {lists
            .filter((list) => list.group === group)
            .map((list) => link(list.path, list.title, list.path === here))}
        </div>
      ))}
    </nav>
  );
}
