/** DuckDB, held to a share of the machine. It reads and writes local files alone, and fetches nothing by itself. */
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';

export type DuckDb = {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Readonly<Record<string, DuckDBValue>>[]>;
  close(): void;
};

export type DuckDbShare = {
  readonly threads: number;
  readonly memoryMegabytes: number;
  /** Where what does not fit into memory goes. */
  readonly workFolder: string;
};

export async function openDuckDb({ threads, memoryMegabytes, workFolder }: DuckDbShare): Promise<DuckDb> {
  // Loaded when it is first needed: it is large, and most starts of the program never need it.
  const engine = await import('@duckdb/node-api');
  const instance = await engine.DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memoryMegabytes}MB`,
    temp_directory: workFolder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  return { ...on(connection), close: () => closeAll(connection, instance) };
}

function on(connection: DuckDBConnection): Pick<DuckDb, 'run' | 'rows'> {
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
  };
}

function closeAll(connection: DuckDBConnection, instance: DuckDBInstance): void {
  connection.closeSync();
  instance.closeSync();
}

/** A text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Runs `work` on a DuckDB of its own. */
export async function withDuckDb<T>(share: DuckDbShare, work: (duckDb: DuckDb) => Promise<T>): Promise<T> {
  const duckDb = await openDuckDb(share);
  try {
    return await work(duckDb);
  } finally {
    duckDb.close();
  }
}
