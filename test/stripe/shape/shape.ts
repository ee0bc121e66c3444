import ts from "typescript";
import { type Declared, declared, type Place, typesOf } from "./declarations.ts";

type Value = Record<string, unknown>;

/**
 * What is wrong with an answer when the SDK's declarations are read as its specification: fields that are missing,
 * unknown, of another type or with a word that is not on the list. Empty when nothing is.
 */
export function problemsOf(answer: unknown): string[] {
  if (!isObject(answer)) return ["The answer is no object."];
  if ("error" in answer) return [];
  if (answer["object"] === "list") return listProblems(answer);
  const name = String(answer["object"]);
  const types = typesOf(name).filter(
    ({ name: type }) => "deleted" in answer === type.startsWith("Deleted"),
  );
  const [first] = types;
  if (!first) return [`No type is declared for the object '${name}'.`];
  const all = types.map((type) => checkDeclared(answer, type, name));
  return [...fewest(all), ...(name === "event" ? eventProblems(answer) : [])];
}

function listProblems({ data, has_more: more, url, ...rest }: Value): string[] {
  const own = [
    ...(Array.isArray(data) ? [] : ["data is no list"]),
    ...(typeof more === "boolean" ? [] : ["has_more is no boolean"]),
    ...(typeof url === "string" ? [] : ["url is no text"]),
    ...Object.keys(rest).filter((name) => name !== "object" && name !== "total_count"),
  ];
  return [...own, ...(Array.isArray(data) ? data.flatMap(problemsOf) : [])];
}

function eventProblems({ data }: Value): string[] {
  return isObject(data) ? problemsOf(data["object"]) : [];
}

function checkDeclared(value: unknown, { node, place, name }: Declared, at: string): string[] {
  if (ts.isTypeAliasDeclaration(node)) return check(value, node.type, place, at);
  if (name === "Decimal") return typeof value === "string" ? [] : [`${at} is no decimal`];
  if (!isObject(value)) return [`${at} is no object`];
  const bases = (node.heritageClauses ?? [])
    .flatMap(({ types }) => types.map(({ expression }) => expression))
    .flatMap((base) => (ts.isIdentifier(base) ? (declared(base.text, place) ?? []) : []));
  const members = [...bases.flatMap(({ node: base }) => membersOf(base)), ...node.members];
  return checkMembers(value, members, place, at);
}

const membersOf = (node: Declared["node"]): readonly ts.TypeElement[] =>
  ts.isInterfaceDeclaration(node) ? node.members : [];

function checkMembers(
  value: Value,
  members: readonly ts.TypeElement[],
  place: Place,
  at: string,
): string[] {
  const [index] = members.filter(ts.isIndexSignatureDeclaration);
  if (index)
    return Object.entries(value).flatMap(([name, part]) =>
      check(part, index.type, place, `${at}.${name}`),
    );
  // Nothing is said of it, as of the object of an event: anything will do.
  if (members.length === 0) return [];
  const fields = new Map(
    members.filter(ts.isPropertySignature).map((member) => [nameOf(member.name), member]),
  );
  const unknown = Object.keys(value).filter((name) => !fields.has(name));
  return [
    ...unknown.map((name) => `${at}.${name} is not declared`),
    ...[...fields].flatMap(([name, { questionToken, type }]) => {
      if (value[name] !== undefined)
        return type ? check(value[name], type, place, `${at}.${name}`) : [];
      return questionToken ? [] : [`${at}.${name} is missing`];
    }),
  ];
}

function check(value: unknown, type: ts.TypeNode, place: Place, at: string): string[] {
  if (ts.isUnionTypeNode(type)) return checkUnion(value, type.types, place, at);
  if (ts.isTypeReferenceNode(type)) return checkReference(value, type, place, at);
  if (ts.isArrayTypeNode(type)) return checkList(value, type.elementType, place, at);
  if (ts.isParenthesizedTypeNode(type)) return check(value, type.type, place, at);
  if (ts.isTypeLiteralNode(type) && isObject(value))
    return checkMembers(value, type.members, place, at);
  if (ts.isLiteralTypeNode(type)) return checkLiteral(value, literalOf(type.literal), at);
  return checkKeyword(value, KEYWORDS[type.kind], at);
}

const checkLiteral = (value: unknown, literal: unknown, at: string) =>
  value === literal ? [] : [`${at} is ${JSON.stringify(value)}, not ${String(literal)}`];

function checkKeyword(value: unknown, keyword: string | undefined, at: string): string[] {
  return keyword === "any" || typeof value === keyword
    ? []
    : [`${at} is no ${keyword ?? "object"}`];
}

const KEYWORDS: { [kind in ts.SyntaxKind]?: string } = {
  [ts.SyntaxKind.StringKeyword]: "string",
  [ts.SyntaxKind.NumberKeyword]: "number",
  [ts.SyntaxKind.BooleanKeyword]: "boolean",
  [ts.SyntaxKind.AnyKeyword]: "any",
  [ts.SyntaxKind.UnknownKeyword]: "any",
  [ts.SyntaxKind.VoidKeyword]: "undefined",
};

function literalOf(literal: ts.LiteralTypeNode["literal"]): unknown {
  if (ts.isStringLiteral(literal)) return literal.text;
  if (ts.isNumericLiteral(literal)) return Number(literal.text);
  if (literal.kind === ts.SyntaxKind.NullKeyword) return null;
  return literal.kind === ts.SyntaxKind.TrueKeyword;
}

/** The words of today are the list; that more may come one day is no license to make some up. */
const isOpenEnd = (type: ts.TypeNode) =>
  ts.isTypeReferenceNode(type) && nameOf(type.typeName) === "OtherString";

function checkUnion(value: unknown, types: readonly ts.TypeNode[], place: Place, at: string) {
  const all = types.filter((type) => !isOpenEnd(type)).map((type) => check(value, type, place, at));
  // Of an object only what was said of objects is worth telling.
  const close = isObject(value) ? all.filter(([first]) => first !== `${at} is no object`) : all;
  return fewest(close);
}

function checkReference(
  value: unknown,
  {
    typeName,
    typeArguments: [inner] = [] as unknown as ts.NodeArray<ts.TypeNode>,
  }: ts.TypeReferenceNode,
  place: Place,
  at: string,
): string[] {
  const name = nameOf(typeName);
  if (name === "Array" && inner) return checkList(value, inner, place, at);
  if (name === "Decimal") return typeof value === "string" ? [] : [`${at} is no decimal`];
  if (name === "ApiList" && inner)
    return isObject(value) ? checkPage(value, inner, place, at) : [`${at} is no object`];
  const found = declared(name, place);
  if (!found) throw new Error(`${at}: ${name} is not declared.`);
  return checkDeclared(value, found, at);
}

function checkPage(value: Value, inner: ts.TypeNode, place: Place, at: string): string[] {
  return [
    ...listProblems({ ...value, data: [] }).map((problem) => `${at}: ${problem}`),
    ...checkList(value["data"], inner, place, `${at}.data`),
  ];
}

function checkList(value: unknown, inner: ts.TypeNode, place: Place, at: string): string[] {
  if (!Array.isArray(value)) return [`${at} is no list`];
  return value.flatMap((item, index) => check(item, inner, place, `${at}[${index}]`));
}

const fewest = (all: readonly string[][]): string[] =>
  [...all].sort((one, other) => one.length - other.length)[0] ?? ["nothing fits"];

const isObject = (value: unknown): value is Value =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nameOf(name: ts.PropertyName | ts.EntityName): string {
  if (ts.isQualifiedName(name)) return `${nameOf(name.left)}.${name.right.text}`;
  return "text" in name ? name.text : "";
}
