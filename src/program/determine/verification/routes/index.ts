import { codeRoutes } from './codes.ts';
import { discrepancyRoutes } from './discrepancies.ts';
import { documentRoutes } from './documents.ts';
import { doubtRoutes } from './doubts.ts';
import { registerRoutes } from './register.ts';
import { stateRoutes } from './state.ts';

export const routes = [
  ...stateRoutes,
  ...codeRoutes,
  ...documentRoutes,
  ...discrepancyRoutes,
  ...doubtRoutes,
  ...registerRoutes,
];
