import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

/** Where the SDK keeps the declarations that are the specification here. */
const ROOT = dirname(dirname(createRequire(import.meta.url).resolve("stripe")));
const RESOURCES = join(ROOT, "esm/resources");

/** A place in the declarations, from which names are looked up. */
export type Place = { file: string; inside: readonly string[] };
export type Declared = {
  node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
  place: Place;
  name: string;
};

type File = { types: Map<string, Declared>; imports: Map<string, { file: string; name: string }> };
const files = new Map<string, File>();

/** What a name means at a place, be it of that namespace, of one around it, or imported. */
export function declared(name: string, { file, inside }: Place): Declared | undefined {
  const { types, imports } = read(file);
  for (let depth = inside.length; depth >= 0; depth -= 1) {
    const found = types.get([...inside.slice(0, depth), name].join("."));
    if (found) return found;
  }
  const [head = "", ...rest] = name.split(".");
  const from = imports.get(head);
  return (
    from &&
    declared([from.name, ...rest].filter(Boolean).join("."), { file: from.file, inside: [] })
  );
}

function read(path: string): File {
  const known = files.get(path);
  if (known) return known;
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022);
  const file: File = { types: new Map(), imports: new Map() };
  for (const statement of source.statements) take(statement, { file: path, inside: [] }, file);
  files.set(path, file);
  return file;
}

function take(node: ts.Node, place: Place, file: File): void {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
    const name = [...place.inside, node.name.text].join(".");
    file.types.set(name, { node, place, name });
  } else if (ts.isModuleDeclaration(node)) {
    const inner = { ...place, inside: [...place.inside, node.name.text] };
    for (const statement of statementsOf(node.body)) take(statement, inner, file);
  } else if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    takeImport(node, place, file);
}

/** `namespace A.B {` is a namespace within a namespace. */
function statementsOf(body: ts.ModuleDeclaration["body"]): readonly ts.Node[] {
  if (!body) return [];
  return ts.isModuleBlock(body) ? body.statements : [body];
}

function takeImport(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
  place: Place,
  { imports }: File,
): void {
  const from = node.moduleSpecifier;
  if (!from || !ts.isStringLiteral(from)) return;
  const file = resolve(dirname(place.file), from.text.replace(/\.js$/, ".d.ts"));
  const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (!named) return;
  if (ts.isNamespaceImport(named)) imports.set(named.name.text, { file, name: "" });
  if (!ts.isNamedImports(named) && !ts.isNamedExports(named)) return;
  for (const { name, propertyName } of named.elements)
    imports.set(name.text, { file, name: (propertyName ?? name).text });
}

/** The types whose `object` field says this: the thing itself, and what is left of it when it is deleted. */
export function typesOf(object: string): Declared[] {
  objects ??= readObjects();
  return (objects.get(object) ?? []).flatMap(
    ({ file, name }) => declared(name, { file, inside: [] }) ?? [],
  );
}
let objects: Map<string, { file: string; name: string }[]> | undefined;

/** Finds `object: 'x'` among the members of exported interfaces, without reading the rest. */
function readObjects() {
  const found = new Map<string, { file: string; name: string }[]>();
  const files = readdirSync(RESOURCES, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".d.ts") && !file.startsWith("V2"),
  );
  for (const file of files.map((each) => join(RESOURCES, each)))
    for (const { name, object } of objectsIn(readFileSync(file, "utf8")))
      found.set(object, [...(found.get(object) ?? []), { file, name }]);
  return found;
}

function* objectsIn(text: string) {
  let name = "";
  for (const [, said, object] of text.matchAll(
    /^export interface (\w+)|^ {4}object: '([\w.]+)';/gm,
  )) {
    if (said) name = said;
    else if (object) yield { name, object };
  }
}
