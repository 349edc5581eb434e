/** The door of runtime/jobs. */
export { type EnqueueOptions, enqueue, enqueueMany, UnknownJobError } from './enqueue.ts';
export { queueGauges } from './gauges.ts';
export type { JobDefinition, JobInput } from './job.ts';
export { migrateJobs } from './migrate-jobs.ts';
export { listTenants, type ObserveRun, type RunOutcome } from './run-job.ts';
export { type RecurringState, readRecurring, workerLeads } from './state.ts';
export { startWorker, type Worker, type WorkerOptions } from './worker.ts';
