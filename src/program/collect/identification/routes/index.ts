import type { Route } from '../../../../runtime/http/route.ts';
export const routes: readonly Route[] = [];
