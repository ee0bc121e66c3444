import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const FILTERS = { externalTables: [], externalEnums: [] };

/** The names of the chapters that were applied; those that had been applied before are left alone. */
export async function applyMigrations(databaseUrl: string, folder: string): Promise<string[]> {
  const schemaEngine = await engineFor(databaseUrl);
  const { appliedMigrationNames } = await schemaEngine.applyMigrations({
    migrationsList: chaptersIn(folder),
    filters: FILTERS,
  });
  return appliedMigrationNames;
}

/**
 * SQL that would turn the tables as they are into what the schema says; empty when they agree. References
 * and indexes are PostgreSQL's promises, said in the chapters alone, so they are left out.
 */
export async function driftOf(databaseUrl: string, schema: string): Promise<string> {
  const schemaEngine = await engineFor(databaseUrl, schema);
  const files = [{ path: "schema.prisma", content: schema }];
  const { stdout } = await schemaEngine.diff({
    from: { tag: "schemaDatasource", files, configDir: "" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: FILTERS,
  });
  const changes = (stdout ?? "").split(/^-- (?=\w+$)/m).filter((change) => change.trim() !== "");
  return changes.filter((change) => !/^\w*(ForeignKey|Index)\n|^-- This is/.test(change)).join("");
}

async function engineFor(databaseUrl: string, schema?: string) {
  started ??= start();
  await started;
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(databaseUrl));
  const datamodels: [string, string][] | undefined = schema
    ? [["schema.prisma", schema]]
    : undefined;
  return engine.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/**
 * The adapter cuts scripts at every semicolon, also inside a function's body, and knows no column of
 * PostgreSQL's own type "char", of which the catalog has many. Here it does neither.
 */
function wholeScripts(connectionString: string): PrismaPg {
  const factory = new PrismaPg({ connectionString });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<pg.QueryResult>;
    const queryRaw = adapter.queryRaw.bind(adapter);
    let chars: readonly number[] = [];
    adapter.executeScript = async (script) => {
      await query(script);
    };
    Reflect.set(pool, "query", async (...asked: unknown[]) => {
      const result = await query(...asked);
      chars = hideChars(result);
      return result;
    });
    adapter.queryRaw = async (asked) => {
      const found = await queryRaw(asked);
      const columnTypes = found.columnTypes.map((type, at) =>
        chars.includes(at) ? ColumnTypeEnum.Character : type,
      );
      return { ...found, columnTypes };
    };
    return adapter;
  };
  return factory;
}

const { CHAR, BPCHAR } = pg.types.builtins;

/** Gives columns of "char" a type that the adapter takes; answers where they stand. */
function hideChars({ fields = [] }: pg.QueryResult): number[] {
  return fields.flatMap((field, at) => {
    if (field.dataTypeID !== CHAR) return [];
    field.dataTypeID = BPCHAR;
    return [at];
  });
}

let started: Promise<void> | undefined;

/** Starts the engine's WebAssembly by hand, because Node 20 cannot import it as a module. */
async function start(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = readFileSync(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  });
  const { __wbg_set_wasm } = engine as unknown as { __wbg_set_wasm: (wasm: unknown) => void };
  __wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
}

function chaptersIn(
  folder: string,
): Parameters<engine.SchemaEngine["applyMigrations"]>[0]["migrationsList"] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
