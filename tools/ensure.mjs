/**
 * Makes a fresh clone ready: the right Node, and the packages the lock file names. Plain Node, as nothing is there yet.
 *
 * Install scripts are not run: no package we use needs one, and none may fetch anything of its own.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldest = { major: 20, minor: 19 };

/** Ends the process with a sentence that says what to do, when the clone cannot be made ready. */
export function ensure({ development }) {
  requireNode();
  if (isInstalled({ development })) return;
  requireAgreement();
  process.stderr.write('Installing packages ...\n');
  const began = Date.now();
  const { status, error } = install();
  if (status !== 0)
    stop(`The packages could not be installed${error ? ` (${error.message})` : ''}; npm says above why.`);
  if (!isInstalled({ development })) stop('npm ended well, but packages of package-lock.json are missing.');
  process.stderr.write(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.\n`);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  stop(`Gatehouse needs Node ${oldest.major}.${oldest.minor} or newer; this is ${process.versions.node}.`);
}

/** Compares the lock file with npm's own record of what it installed, which it writes last. */
function isInstalled({ development }) {
  const wanted = packagesIn('package-lock.json');
  const found = packagesIn('node_modules/.package-lock.json');
  if (wanted === undefined) stop('package-lock.json is missing or damaged. Restore it from the repository.');
  if (found === undefined) return false;
  return Object.entries(wanted).every(
    ([path, { version, dev, devOptional, optional }]) =>
      path === '' ||
      (!development && (dev || devOptional)) ||
      (optional && !path.endsWith(`/${process.platform}-${process.arch}`)) ||
      found[path]?.version === version,
  );
}

/** What `npm ci` would check first. */
function requireAgreement() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const locked = packagesIn('package-lock.json')[''];
  const text = (value) => JSON.stringify(Object.entries(value ?? {}).sort());
  if (
    text(dependencies) === text(locked.dependencies) &&
    text(devDependencies) === text(locked.devDependencies)
  )
    return;
  stop('package.json and package-lock.json disagree. Run npm install and commit both.');
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * `npm install` from the lock file, changing neither file. Not `npm ci`: that refuses any lock file when the registry
 * (a company's mirror, say) lacks a package for some other platform. What it checks besides, we check.
 */
function install() {
  const installed = join(root, 'node_modules');
  // Without npm's record an earlier installation was interrupted: what is there may be half a package.
  if (packagesIn('node_modules/.package-lock.json') === undefined)
    rmSync(installed, { recursive: true, force: true });
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const keep = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
  ];
  const options = [...keep, '--include=dev', '--include=optional', ...cache()];
  // Standard output belongs to the command itself, which may be read by a program.
  return spawnSync(program, [...first, ...options], { cwd: root, stdio: ['ignore', 2, 2] });
}

/** A home directory that cannot be written (a service, a container) must not stop the installation. */
function cache() {
  const folder = process.env.npm_config_cache ?? join(homedir(), '.npm');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return [];
  } catch {
    return ['--cache', join(tmpdir(), `gatehouse-npm-${process.getuid?.() ?? 0}`)];
  }
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
