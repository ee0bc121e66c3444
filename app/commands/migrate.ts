import { env } from "#app/kernel/env.ts";
import { migrate } from "#prisma/migrate.ts";

/** Brings the database to the newest chapter and says which ones were new. */
for (const chapter of await migrate(env())) console.log(chapter);
// The schema engine's idle connections would keep the program for another ten seconds.
process.exit(0);
