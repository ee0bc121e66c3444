import pg from "pg";

/** Asks PostgreSQL: values are sent apart from the text, rows come back with bigint, Date and parsed JSON. */
export type Sql = <Row>(text: TemplateStringsArray, ...values: unknown[]) => Promise<Row[]>;

/** The same `sql` over a connection of our own as a scope has over Prisma's. */
export const sqlOver =
  (client: pg.ClientBase | pg.Pool): Sql =>
  async <Row>(text: TemplateStringsArray, ...values: unknown[]) => {
    const { rows } = await client.query({ text: numbered(text), values, types: TYPES });
    return rows as Row[];
  };

const statements = new WeakMap<TemplateStringsArray, string>();

function numbered(parts: TemplateStringsArray): string {
  const known = statements.get(parts);
  if (known) return known;
  const text = parts.reduce((sofar, part, index) => `${sofar}$${index}${part}`);
  statements.set(parts, text);
  return text;
}

const { builtins } = pg.types;
const READERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, BigInt],
  [builtins.DATE, (text) => new Date(`${text}T00:00:00Z`)],
]);

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => READERS.get(oid) ?? pg.types.getTypeParser(oid, format),
};
