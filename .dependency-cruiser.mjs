/**
 * Arrows point one way. The order of parts is read from src/program/order.ts, so there is one list and no exceptions.
 * Run by `npm run check` as `depcruise src`.
 */
import { readFileSync } from 'node:fs';

const orderText = readFileSync(new URL('src/program/order.ts', import.meta.url), 'utf8');
const order = [...orderText.matchAll(/^ {2}'([a-z-]+\/[a-z-]+)',$/gm)].map((match) => match[1]);
if (order.length < 10) throw new Error('src/program/order.ts could not be read');

/** A part imports no part below it, and of parts above it the door only. */
const partRules = order.flatMap((slug, position) => {
  const below = order.slice(position + 1);
  const own = `^src/program/${slug}/`;
  return [
    ...(below.length > 0
      ? [
          {
            name: `${slug}-imports-a-later-part`,
            severity: 'error',
            from: { path: own },
            to: { path: `^src/program/(${below.join('|')})/` },
          },
        ]
      : []),
    {
      name: `${slug}-is-entered-by-its-door`,
      severity: 'error',
      from: { path: '^src/', pathNot: own },
      to: { path: own, pathNot: `${own}index\\.ts$` },
    },
  ];
});

const layer = (name, path, mayImport) => ({
  name: `${name}-imports-only-${mayImport.length > 0 ? mayImport.join('-') : 'itself'}`,
  severity: 'error',
  from: { path: `^src/${path}` },
  to: { path: '^src/', pathNot: `^src/(${[path, ...mayImport].join('|')})` },
});

/** Files of this name, wherever a part or the machinery of human work and filings has one. */
const pureFiles = (name) => [`^src/(program|casework)/.+/${name}([.]ts$|/)`, `^src/filing/${name}([.]ts$|/)`];

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    layer('kernel', 'kernel/', []),
    layer('law', 'law/', ['kernel/']),
    layer('runtime', 'runtime/', ['kernel/', 'law/']),
    layer('casework', 'casework/', ['kernel/', 'law/', 'runtime/']),
    layer('filing', 'filing/', ['kernel/', 'law/', 'runtime/']),
    layer('connectors', 'connectors/', ['kernel/', 'runtime/']),
    layer('program', 'program/', ['kernel/', 'law/', 'runtime/', 'casework/', 'filing/']),
    ...partRules,
    {
      name: 'casework-is-entered-by-its-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/casework/' },
      to: { path: '^src/casework/', pathNot: '^src/casework/(clocks/)?index\\.ts$' },
    },
    {
      name: 'filing-is-entered-by-its-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/filing/' },
      to: { path: '^src/filing/', pathNot: '^src/filing/index\\.ts$' },
    },
    {
      name: 'law-is-entered-by-its-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/law/' },
      to: { path: '^src/law/', pathNot: '^src/law/index\\.ts$' },
    },
    ...['rules', 'decide', 'types'].flatMap((layer) => [
      {
        name: `${layer}-needs-no-machine`,
        comment: 'rules, decide and types take facts as arguments: no clock, no store, no node modules',
        severity: 'error',
        from: { path: pureFiles(layer) },
        to: { dependencyTypes: ['core'] },
      },
      {
        name: `${layer}-reads-no-store`,
        severity: 'error',
        from: { path: pureFiles(layer) },
        to: {
          path: [
            '^src/(program|casework)/.+/(store|routes|jobs)([.]ts$|/)',
            '^src/filing/(store|routes|jobs)([.]ts$|/)',
          ],
          dependencyTypesNot: ['type-only'],
        },
      },
      {
        name: `${layer}-reads-no-database`,
        severity: 'error',
        from: { path: pureFiles(layer) },
        to: {
          path: '^src/(connectors|runtime/(database|commit|crypto|jobs))/',
          dependencyTypesNot: ['type-only'],
        },
      },
    ]),
    {
      name: 'nothing-but-tests-imports-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$|^test/|^bench/|^tools/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '([.]test|fixture)[.]ts$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
