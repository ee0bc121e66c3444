import { readFileSync } from "node:fs";
import ts from "typescript";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

type Query = (glance: Glance<Person>, ...question: unknown[]) => unknown;

/** A query of the product, and what each thing that it asks for is called: by name or, where it has none, by type. */
export type KnownQuery = Readonly<{ name: string; asks: readonly string[]; query: Query }>;

const MODULES = import.meta.glob<Readonly<Record<string, unknown>>>(
  "/{app,tenants}/{*.ts,!(routes|server|ui|boot|commands)/**/*.ts}",
);

/** Every exported function that is given a glance, wherever it is. */
export async function everyQuery(): Promise<KnownQuery[]> {
  const found = Object.entries(MODULES).map(async ([path, load]) => {
    const queries = queriesIn(path);
    if (queries.length === 0) return [];
    const module = await load();
    return queries.map(({ name, asks }) => ({
      name: `${path.slice(1)} ${name}`,
      asks,
      query: module[name] as Query,
    }));
  });
  return (await Promise.all(found)).flat();
}

function queriesIn(path: string) {
  const text = readFileSync(`.${path}`, "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.filter(isExported).flatMap(functionsIn).flatMap(asked);
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

type Named = readonly [name: string, made: ts.Expression | ts.FunctionDeclaration];

function functionsIn(statement: ts.Statement): Named[] {
  if (ts.isFunctionDeclaration(statement)) return [[statement.name?.text ?? "", statement]];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }): Named[] =>
    initializer ? [[name.getText(), initializer]] : [],
  );
}

function asked([name, made]: Named): { name: string; asks: string[] }[] {
  if (ts.isCallExpression(made) && made.expression.getText() === "byVersion")
    return [{ name, asks: [] }];
  if (!ts.isFunctionDeclaration(made) && !ts.isArrowFunction(made)) return [];
  const [first, ...others] = made.parameters;
  if (!/^Glance\b/.test(first?.type?.getText() ?? "")) return [];
  return [{ name, asks: others.map(nameOf) }];
}

const nameOf = ({ name, type }: ts.ParameterDeclaration): string =>
  ts.isIdentifier(name) ? name.text : (type?.getText() ?? "");
