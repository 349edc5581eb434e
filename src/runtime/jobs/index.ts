/** The door of runtime/jobs. */
export { leadLock } from './anchor.ts';
export { type EnqueueOptions, enqueue, enqueueMany, UnknownJobError } from './enqueue.ts';
export type { JobDefinition, JobInput } from './job.ts';
export { migrateJobs } from './migrate-jobs.ts';
export { listTenants, type ObserveRun, type RunOutcome, runJob } from './run-job.ts';
export { jobsOf, startWorker, type Worker, type WorkerOptions } from './worker.ts';
