import type { JobDefinition } from '../../../../runtime/jobs/index.ts';
export const jobs: readonly JobDefinition[] = [];
