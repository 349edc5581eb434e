import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

const entries = () => import('./entries-page.tsx');
const entry = () => import('./entry-page.tsx');

/** Screens of screening that are no plain list. */
export function screeningRoutes(inside: AnyRoute) {
  const at = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => inside, path, component });
  return [
    at(
      '/screening/lists/$list',
      lazyRouteComponent(() => import('./list-page.tsx'), 'ListPage'),
    ),
    at('/screening/lists/$list/entries', lazyRouteComponent(entries, 'EntriesInForcePage')),
    at('/screening/lists/$list/entries/$entry', lazyRouteComponent(entry, 'EntryInForcePage')),
    at(
      '/screening/lists/versions/$version',
      lazyRouteComponent(() => import('./version-page.tsx'), 'VersionPage'),
    ),
    at('/screening/lists/versions/$version/entries', lazyRouteComponent(entries, 'EntriesOfVersionPage')),
    at('/screening/lists/versions/$version/entries/$entry', lazyRouteComponent(entry, 'EntryOfVersionPage')),
    at(
      '/screening/matches/$match',
      lazyRouteComponent(() => import('./match/match-page.tsx'), 'MatchPage'),
    ),
    at(
      '/screening/subjects/$subject',
      lazyRouteComponent(() => import('./match/subject-page.tsx'), 'SubjectPage'),
    ),
    at(
      '/screening/results/$result',
      lazyRouteComponent(() => import('./match/result-page.tsx'), 'ResultPage'),
    ),
    at(
      '/screening/threshold-trial',
      lazyRouteComponent(() => import('./match/threshold-page.tsx'), 'ThresholdPage'),
    ),
    at(
      '/screening/inquiries',
      lazyRouteComponent(() => import('./match/inquiry-page.tsx'), 'InquiryPage'),
    ),
  ];
}
