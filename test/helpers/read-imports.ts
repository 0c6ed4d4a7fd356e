import ts from "typescript";

/** One import of a source file, also a dynamic one and `require`. */
export interface Import {
  /** As written: "./x.ts" or "zod". */
  readonly from: string;
  /** What comes in at run time; "*" for the whole module. */
  readonly values: readonly string[];
  /** What only the compiler sees. */
  readonly types: readonly string[];
}

/** The syntax tree of a source file, with parents. */
export function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Every node of a tree, the root first. */
export function listNodes(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    nodes.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return nodes;
}

/** All imports of a file, in order. What is named in comments (JSDoc of the .mjs files) does not count. */
export function readImports(file: ts.SourceFile): Import[] {
  return listNodes(file).flatMap((node) => {
    if (ts.isImportDeclaration(node)) return readDeclaration(node);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) return whole(node.moduleSpecifier);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      return [{ from: textOf(node.argument.literal), values: [], types: ["*"] }];
    }
    if (ts.isCallExpression(node) && isLoading(node.expression)) return whole(node.arguments[0]);
    return [];
  });
}

/** `import(...)` or `require(...)`. */
function isLoading(called: ts.Expression): boolean {
  return called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === "require");
}

/** A module that is asked for by an expression is none of ours: set-up loads its own build so. */
function whole(specifier: ts.Node | undefined): Import[] {
  const isFixed = specifier !== undefined && ts.isStringLiteralLike(specifier);
  return isFixed ? [{ from: specifier.text, values: ["*"], types: [] }] : [];
}

function readDeclaration({ importClause, moduleSpecifier }: ts.ImportDeclaration): Import[] {
  const from = textOf(moduleSpecifier);
  if (importClause === undefined) return [{ from, values: ["*"], types: [] }];
  const { name, namedBindings, phaseModifier } = importClause;
  const all = [...(name === undefined ? [] : [{ name: "default", isType: false }]), ...readBindings(namedBindings)].map(
    (one) => ({ ...one, isType: one.isType || phaseModifier === ts.SyntaxKind.TypeKeyword }),
  );
  const pick = (isType: boolean): string[] => all.filter((one) => one.isType === isType).map((one) => one.name);
  return [{ from, values: pick(false), types: pick(true) }];
}

function readBindings(bindings: ts.NamedImportBindings | undefined): { name: string; isType: boolean }[] {
  if (bindings === undefined) return [];
  if (ts.isNamespaceImport(bindings)) return [{ name: "*", isType: false }];
  return bindings.elements.map((one) => ({ name: (one.propertyName ?? one.name).text, isType: one.isTypeOnly }));
}

function textOf(specifier: ts.Node): string {
  return ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText();
}
