import pg from "pg";
import type { z } from "zod";
import { coursesOnOffer } from "#app/domain/learning/courses-on-offer.ts";
import { CatalogQuestion } from "#app/domain/learning/schema.ts";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { tenantById } from "#tenants/by-host.ts";
import { closeControlPlane } from "#tenants/control-plane.ts";
import { closeScopes, inGlance } from "#tenants/scope.ts";
import { aCatalog, COMMON, PAIR, RARE } from "./catalog-world.ts";

/**
 * What a search costs among as many courses of one academy as the command says, which is one of a thousand: a whole
 * question, corrections, page and counts, over one connection, in milliseconds.
 */
const courses = Number(process.argv[2]);
const TENANTS = 1_000;
const TIMES = 200;

type Asked = z.input<typeof CatalogQuestion>;

const QUESTIONS = {
  "rare word": { words: RARE },
  typo: { words: "obsidain" },
  "two words": { words: PAIR.join(" ") },
  "common word": { words: COMMON },
  "common word, filtered": { words: COMMON, level: ["beginner"] },
  "filter only": { level: ["beginner"] },
  "two filters": { level: ["beginner"], category: ["Subject 3"] },
} as const satisfies Record<string, Asked>;

const owner = new pg.Client({ connectionString: String(databaseUrls(env()).owner) });
await owner.connect();
for (let other = 1; other < TENANTS; other += 1) await aCatalog(owner, `few-${other}`, 5);
const id = await aCatalog(owner, "many", courses);
await owner.query("vacuum analyze");
const academy = await tenantById(id);
if (!academy) throw new Error("the academy of the bench is not there");
const tenant = academy;

/** The middle of the measurements and the slowest of a hundred, after a tenth that does not count. */
async function costOf(question: Asked) {
  const took: number[] = [];
  for (let time = -TIMES / 10; time < TIMES; time += 1) {
    const began = performance.now();
    await inGlance(tenant, { kind: "visitor" }, (glance) =>
      coursesOnOffer(glance, CatalogQuestion.parse(question)),
    );
    if (time >= 0) took.push(performance.now() - began);
  }
  took.sort((one, other) => one - other);
  return { p50: took[TIMES / 2] ?? 0, p99: took[Math.floor(TIMES * 0.99)] ?? 0 };
}

/** Where the two hundredth page begins. */
const { rows } = await owner.query(
  `select concat_ws('.', 0, (extract(epoch from published_at) * 1000000)::bigint, id) as older
   from course where tenant_id = $1 order by published_at desc, id desc offset 4799 limit 1`,
  [id],
);
const costs: Record<string, Awaited<ReturnType<typeof costOf>>> = {};
for (const [name, question] of Object.entries({ ...QUESTIONS, "page 200": rows[0] as Asked }))
  costs[name] = await costOf(question);
await owner.end();
await Promise.all([closeScopes(), closeControlPlane()]);
process.stdout.write(JSON.stringify(costs));
