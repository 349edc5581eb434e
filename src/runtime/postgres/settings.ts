/** The settings of the embedded server, for a machine of two cores that also runs the program itself. */

type Settings = Readonly<Record<string, string | number>>;

const always: Settings = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: 100,
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // We read the server's state from its messages, so they keep one language and come to us.
  lc_messages: 'C',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '',
  // A failed statement quotes what people typed. It goes to its caller, not into a log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const durable: Settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_compression: 'on',
  wal_buffers: '16MB',
  // Commits that arrive during a flush share the next one anyway. Waiting for company only made them later when measured.
  commit_delay: 0,
  // What must be read again after a crash stays within a few seconds of work.
  max_wal_size: '1GB',
  checkpoint_timeout: '5min',
};

const throwAway: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: 200,
  max_wal_size: '2GB',
};

export function serverSettings(options: { durable: boolean; sharedMemory: 'posix' | 'mmap' }): Settings {
  return {
    ...always,
    ...(options.durable ? durable : throwAway),
    dynamic_shared_memory_type: options.sharedMemory,
  };
}

export function asArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
