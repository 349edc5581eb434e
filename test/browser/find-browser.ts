/**
 * Finds a browser for the tests: the one that is named, one that is installed, else one that can be had here: Debian's
 * package as root, or a build from the registry of npm.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type FoundBrowser = { readonly executable: string; readonly args: readonly string[] };

/** Names under which a Chromium is installed, the ones that need no display first among equals. */
const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chromium-headless-shell',
  'chrome-headless-shell',
];
const fixedPlaces = [
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** The build from npm, in a fixed version, for machines where nothing can be installed. */
const packaged = '@sparticuz/chromium@153.0.0';

export async function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<FoundBrowser | undefined> {
  const named = environment.GATEHOUSE_BROWSER;
  if (named) {
    if (!isProgram(named)) throw new Error('GATEHOUSE_BROWSER names no program');
    return { executable: named, args: [] };
  }
  const installed = installedIn(environment.PATH ?? '', isProgram);
  if (installed) return { executable: installed, args: [] };
  return (await fromDebian()) ?? (await fromRegistry(environment));
}

/** The first program of the list that is there. */
export function installedIn(path: string, isThere: (file: string) => boolean): string | undefined {
  const folders = path.split(delimiter).filter(Boolean);
  const places = programs.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...fixedPlaces].find(isThere);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function fromDebian(): Promise<FoundBrowser | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 };
  try {
    await run('apt-get', ['update', '-qq'], quiet);
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-core'],
      quiet,
    );
  } catch {
    return undefined;
  }
  const installed = installedIn(process.env.PATH ?? '', isProgram);
  return installed ? { executable: installed, args: [] } : undefined;
}

/** Put beside the other caches of the user once, and used from there. */
async function fromRegistry(environment: NodeJS.ProcessEnv): Promise<FoundBrowser | undefined> {
  const cache = join(environment.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gatehouse', 'browser');
  try {
    const entry = join(cache, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
    if (!existsSync(entry)) {
      await run('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', packaged], {
        timeout: 300_000,
      });
    }
    // Safe: the package's own entry, in the version named above.
    const { default: chromium } = (await import(pathToFileURL(entry).href)) as {
      default: { executablePath(): Promise<string>; args: string[] };
    };
    return { executable: await chromium.executablePath(), args: chromium.args };
  } catch {
    return undefined;
  }
}
