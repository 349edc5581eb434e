/** What the source says about the law: which function decides a duty, which story shows it, which record proves it. */
import ts from 'typescript';
import { parse } from 'yaml';

/** A source file: its path from the root of the repository, with `/`, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };
/** One place that names an obligation. `what` is a function, a scenario's title or a class of records. */
export type Place = { readonly obligation: string; readonly path: string; readonly what: string };

const rulePath = /^src\/(program|casework)\/(?:.+\/)?(?:rules|decide)(?:\.ts|\/[^/]+\.ts)$/;
const recordPath = /^src\/(program|casework)\/(?:.+\/)?records(?:\.ts|\/[^/]+\.ts)$/;
const scenarioPath = /^(?:scenarios\/.+|src\/program\/(?:.+\/)?scenarios\/.+)\.yaml$/;

/**
 * Functions whose comment names an obligation: the id stands in parentheses or brackets in the comment's first
 * paragraph, several ids are separated by commas. The function is exported, or is named in an exported list.
 */
export function findRules(files: readonly SourceFile[]): readonly Place[] {
  return files
    .filter(({ path }) => rulePath.test(path) && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => {
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
      const offered = offeredNames(source);
      return source.statements.flatMap((statement) =>
        functionNames(statement)
          .filter((name) => offered.has(name))
          .flatMap((what) => idsOf(statement).map((obligation) => ({ obligation, path, what }))),
      );
    });
}

/** Stories whose top-level `obligations:` names the id. */
export function findScenarios(files: readonly SourceFile[]): readonly Place[] {
  return files
    .filter(({ path }) => scenarioPath.test(path))
    .flatMap(({ path, text }) => {
      const story = readStory({ path, text });
      const named = property(story, 'obligations');
      const title = property(story, 'title');
      const what = typeof title === 'string' ? title : '';
      return strings(named).map((obligation) => ({ obligation, path, what }));
    });
}

/** Record classes whose `evidenceFor: ['…']` names the id. Ids that are not written out there are not seen. */
export function findEvidence(files: readonly SourceFile[]): readonly Place[] {
  return files
    .filter(({ path }) => recordPath.test(path) && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => {
      const places: Place[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isPropertyAssignment(node) && node.name.getText() === 'evidenceFor') {
          const what = recordName(node.parent);
          places.push(...literals(node.initializer).map((obligation) => ({ obligation, path, what })));
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
      return places;
    });
}

function readStory({ path, text }: SourceFile): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new Error(`${path} is not YAML`, { cause });
  }
}

function idsOf(statement: ts.Statement): readonly string[] {
  const comment = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc).at(-1);
  const first = ts.getTextOfJSDocComment(comment?.comment)?.split(/\n\s*\n/)[0] ?? '';
  const groups = first.matchAll(/[([]([a-z0-9]+(?:-[a-z0-9]+)+(?:,\s*[a-z0-9]+(?:-[a-z0-9]+)+)*)[)\]]/g);
  return [...groups].flatMap(([, ids = '']) => ids.split(/,\s*/));
}

/** The functions a statement declares: itself, or a constant that holds an arrow function. */
function functionNames(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(
      ({ initializer }) =>
        initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
    )
    .map(({ name }) => name.getText());
}

/** Names that leave the file: exported themselves, or listed in an exported array. */
function offeredNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.statements.filter(isExported)) {
    for (const name of functionNames(statement)) names.add(name);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations) {
      if (initializer) for (const name of listed(initializer)) names.add(name);
    }
  }
  return names;
}

function listed(node: ts.Expression): readonly string[] {
  const list = ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? node.expression : node;
  return ts.isArrayLiteralExpression(list)
    ? list.elements.filter(ts.isIdentifier).map((name) => name.text)
    : [];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function recordName(node: ts.Node): string {
  if (!ts.isObjectLiteralExpression(node)) return '';
  const name = node.properties
    .filter(ts.isPropertyAssignment)
    .find((assignment) => assignment.name.getText() === 'name')?.initializer;
  return name && ts.isStringLiteralLike(name) ? name.text : '';
}

function literals(node: ts.Expression): readonly string[] {
  return ts.isArrayLiteralExpression(node)
    ? node.elements.filter(ts.isStringLiteralLike).map((literal) => literal.text)
    : [];
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
