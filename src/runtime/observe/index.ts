/** The door of runtime/observe. */
export type { Gauge } from './gauge.ts';
export { gaugesOf, readGauge } from './gauges.ts';
export { createObserver, type Meter, type Observer } from './meter.ts';
export { type ObserveOptions, observeRoutes } from './routes.ts';
