/** Where sealed days of the access log lie: a folder of this machine, or a bucket of an object store. */
import { join, resolve } from 'node:path';
import { openObjectStore } from '../connectors/index.ts';
import { type Archive, type ArchiveUse, openDiskArchive } from '../program/collect/access-log/index.ts';
import type { Config } from './config.ts';

/** @throws Error that names the variable that is missing; never its value. */
export function archiveOf(config: Config): ArchiveUse {
  return {
    archive: openArchive(config),
    workFolder: join(config.dir, 'access-work'),
    hotDays: config.environment.GATEHOUSE_ACCESS_HOT_DAYS,
  };
}

function openArchive({ dir, environment }: Config): Archive {
  const place = environment.GATEHOUSE_ARCHIVE ?? join(dir, 'archive');
  if (!place.startsWith('s3://')) return openDiskArchive(resolve(place));
  const [bucket = '', ...prefix] = place.slice('s3://'.length).split('/');
  const {
    GATEHOUSE_ARCHIVE_ACCESS_KEY_ID: accessKeyId,
    GATEHOUSE_ARCHIVE_SECRET_ACCESS_KEY: secretAccessKey,
  } = environment;
  if (bucket === '') throw new Error('GATEHOUSE_ARCHIVE: name a bucket, as s3://bucket/prefix');
  if (!accessKeyId || !secretAccessKey) {
    throw new Error(
      'GATEHOUSE_ARCHIVE is an object store: set GATEHOUSE_ARCHIVE_ACCESS_KEY_ID and GATEHOUSE_ARCHIVE_SECRET_ACCESS_KEY',
    );
  }
  return openObjectStore({
    bucket,
    prefix: prefix.join('/').replace(/\/+$/, ''),
    endpoint: environment.GATEHOUSE_ARCHIVE_ENDPOINT,
    region: environment.GATEHOUSE_ARCHIVE_REGION,
    accessKeyId,
    secretAccessKey,
    sessionToken: environment.GATEHOUSE_ARCHIVE_SESSION_TOKEN,
  });
}
