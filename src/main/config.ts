/** The settings of an installation, read once from the environment. Unknown values are refused by name. */
import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((text) => text === '1' || text === 'true');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4600),
  HOST: z.string().default('127.0.0.1'),
  GATEHOUSE_DIR: z.string().default('data'),
  DATABASE_URL: z.url().optional(),
  GATEHOUSE_APP_DATABASE_URL: z.url().optional(),
  GATEHOUSE_PUBLIC_URL: z.url().optional(),
  GATEHOUSE_EDITION: z.string().default('us-nprm-2024'),
  GATEHOUSE_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  GATEHOUSE_OWNER_EMAIL: z.email().optional(),
  GATEHOUSE_OIDC_ISSUER: z.url().optional(),
  GATEHOUSE_OIDC_CLIENT_ID: z.string().optional(),
  GATEHOUSE_OIDC_CLIENT_SECRET: z.string().optional(),
  GATEHOUSE_SMTP_URL: z.url().optional(),
  GATEHOUSE_MAIL_FROM: z.string().default('gatehouse@localhost'),
  GATEHOUSE_SMS_URL: z.url().optional(),
  GATEHOUSE_SMS_TOKEN: z.string().optional(),
  GATEHOUSE_SMS_BODY: z.string().optional(),
  GATEHOUSE_DNS_SERVERS: z.string().optional(),
  GATEHOUSE_METRICS_TOKEN: z.string().min(16).optional(),
  GATEHOUSE_WEBHOOKS_ALLOW_PRIVATE: flag.optional(),
  GATEHOUSE_DOWNLOADS_ALLOW_PRIVATE: flag.optional(),
  GATEHOUSE_ARCHIVE: z.string().min(1).optional(),
  GATEHOUSE_ARCHIVE_ENDPOINT: z.url().optional(),
  GATEHOUSE_ARCHIVE_REGION: z.string().default('us-east-1'),
  GATEHOUSE_ARCHIVE_ACCESS_KEY_ID: z.string().optional(),
  GATEHOUSE_ARCHIVE_SECRET_ACCESS_KEY: z.string().optional(),
  GATEHOUSE_ARCHIVE_SESSION_TOKEN: z.string().optional(),
  GATEHOUSE_ACCESS_HOT_DAYS: z.coerce.number().int().min(1).max(400).default(2),
  GATEHOUSE_NETWORK_LISTS: z.string().min(1).optional(),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  /** The data directory: database files, keys, the first sign-in. Absolute. */
  readonly dir: string;
  /** An outside PostgreSQL, as its owner. Absent: the embedded one. */
  readonly databaseUrl?: string;
  readonly publicUrl: string;
  readonly edition: string;
  readonly logLevel: string;
  readonly environment: z.output<typeof environment>;
};

/** @throws Error that names each variable that is wrong and why; never its value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`the environment is not right:\n  ${wrong.join('\n  ')}`);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    dir: resolve(values.GATEHOUSE_DIR),
    ...(values.DATABASE_URL ? { databaseUrl: values.DATABASE_URL } : {}),
    publicUrl: (values.GATEHOUSE_PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    edition: values.GATEHOUSE_EDITION,
    logLevel: values.GATEHOUSE_LOG,
    environment: values,
  };
}
