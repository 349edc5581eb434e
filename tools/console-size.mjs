/** Prints what a browser loads before the first screen of the console, compressed, and fails above the bounds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildConsole } from './console.mjs';

/** In thousands of bytes, compressed: a little more than what is needed today. Raise one on purpose, or not at all. */
const bounds = { js: 210, css: 45 };

const folder = fileURLToPath(new URL('../console/dist', import.meta.url));

await buildConsole();
const page = readFileSync(join(folder, 'index.html'), 'utf8');
// The entry, what it imports at once, and the style sheets; what a screen loads when it is opened is not among them.
const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(js|css))"/g)];
const sizes = Object.keys(bounds).map((kind) => {
  const bytes = files
    .filter((file) => file[2] === kind)
    .reduce((sum, [, path]) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  return { kind, size: Math.ceil(bytes / 1000), bound: bounds[kind] };
});
console.log(
  `first load: ${sizes.map(({ kind, size, bound }) => `${size} of ${bound} kB ${kind}`).join(', ')}`,
);
if (sizes.some(({ size, bound }) => size > bound || size === 0)) process.exitCode = 1;
