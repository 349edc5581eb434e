/** What an examiner takes home: the export, the verifier and a page that says how, in one archive. */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { bundleName, type PackageAbout, readmeOf, verifierName } from './readme.ts';
import { writeZip } from './zip.ts';

/** Made from the sources of this part by `npm run contracts`; it imports nothing but Node. */
const verifier = new URL('../../../../../contracts/verify-ledger.mjs', import.meta.url);

export async function packageOf(
  bundle: AsyncGenerator<string>,
  about: PackageAbout,
): Promise<AsyncGenerator<Uint8Array>> {
  const readme = Buffer.from(readmeOf(about), 'utf8');
  return writeZip([
    { name: 'README.txt', content: [readme] },
    { name: verifierName, content: [await readFile(verifier)] },
    { name: bundleName, content: Readable.from(bundle).pipe(createGzip()) },
  ]);
}
