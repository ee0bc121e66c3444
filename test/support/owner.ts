import pg from "pg";
import { databaseUrls, env } from "#app/kernel/env.ts";

/** Asks the database as one of its three roles, outside of any scope. */
export async function askAs<Row extends pg.QueryResultRow>(
  role: "owner" | "app" | "ops",
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrls(env())[role] ?? "" });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
