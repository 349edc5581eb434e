/** Plugs the outside world in: each connector under the name of the interface that a part declares. */
import type { Connectors } from '../runtime/runtime.ts';
import type { Config } from './config.ts';

export function connectorsOf(_config: Config): Connectors {
  return {};
}
