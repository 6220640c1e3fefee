import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));

/** One `import`, `export … from` or `import()` of a source file. */
export interface Import {
  /** Relative to the repository, as `packages/core/src/lint.ts`. */
  readonly file: string;
  readonly specifier: string;
  /** The repository file that a relative specifier names; `null` for packages. */
  readonly target: string | null;
  readonly kind: "type" | "static" | "dynamic";
}

/** The imports of all TypeScript files below a folder, generated ones included. */
export function importsBelow(folder: string): Import[] {
  return sourceFiles(join(repositoryRoot, folder)).flatMap(importsOf);
}

/** The cycles among files, each as the files that lead back to its first one. */
export function findCycles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) {
    if (target !== null) targets.set(file, [...(targets.get(file) ?? []), target]);
  }
  const done = new Set<string>();
  const cycles: string[][] = [];
  const follow = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) follow(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) follow(file, []);
  return cycles;
}

/** The files that are loaded together with one: those that static imports lead to. */
export function reachableFrom(entry: string, imports: readonly Import[]): Set<string> {
  const reached = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const edge of imports) {
      if (edge.file === file && edge.kind === "static" && edge.target !== null)
        open.push(edge.target);
    }
  }
  return reached;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(path: string): Import[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const file = relative(repositoryRoot, path);
  const found: Import[] = [];
  const add = (node: ts.Expression | undefined, kind: Import["kind"]): void => {
    if (node === undefined || !ts.isStringLiteral(node)) return;
    const specifier = node.text;
    const target = specifier.startsWith(".")
      ? relative(repositoryRoot, resolve(dirname(path), specifier))
      : null;
    found.push({ file, specifier, target, kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      add(node.moduleSpecifier, isType ? "type" : "static");
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly ? "type" : "static");
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], "dynamic");
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
