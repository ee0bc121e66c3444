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
 * What a search costs in academies of as many courses as the command says, beside a thousand small ones: a whole question,
 * corrections, page and counts, over one connection, in milliseconds.
 */
const sizes = process.argv.slice(2).map(Number);
const OTHERS = 1_000;
const TIMES = 200;

type Asked = z.input<typeof CatalogQuestion>;

const QUESTIONS: Readonly<Record<string, Asked>> = {
  "rare word": { words: RARE },
  typo: { words: "obsidain" },
  "two words": { words: PAIR.join(" ") },
  "common word": { words: COMMON },
  "common word, filtered": { words: COMMON, level: ["beginner"] },
  "filter only": { level: ["beginner"] },
  "two filters": { level: ["beginner"], category: ["Subject 3"] },
};

const owner = new pg.Client({ connectionString: String(databaseUrls(env()).owner) });
await owner.connect();
const academies = await filled();
const costs = [];
for (const id of academies) costs.push(await costsIn(id));
await owner.end();
await Promise.all([closeScopes(), closeControlPlane()]);
process.stdout.write(JSON.stringify(costs));

/** The academies asked for. What the search reads is indexed when all is written, which takes a third of the time. */
async function filled(): Promise<string[]> {
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(c.oid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
     where m.amname = 'gin' and i.indrelid in ('course_text'::regclass, 'course_term'::regclass)`,
  );
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  for (let other = 0; other < OTHERS; other += 1) await aCatalog(owner, `few-${other}`, 5);
  const ids = [];
  for (const size of sizes) ids.push(await aCatalog(owner, `many-${size}`, size));
  for (const { definition } of indexes) await owner.query(definition);
  await owner.query("vacuum analyze");
  return ids;
}

async function costsIn(id: string) {
  const tenant = await tenantById(id);
  if (!tenant) throw new Error("the academy of the bench is not there");
  /** Where the two hundredth page begins. */
  const { rows } = await owner.query<Asked>(
    `select concat_ws('.', 0, (extract(epoch from published_at) * 1000000)::bigint, id) as older
     from course where tenant_id = $1 order by published_at desc, id desc offset 4799 limit 1`,
    [id],
  );
  const found: Record<string, Awaited<ReturnType<typeof costOf>>> = {};
  for (const [name, question] of Object.entries({ ...QUESTIONS, "page 200": rows[0] ?? {} }))
    found[name] = await costOf(tenant, question);
  return found;
}

/** The middle of the measurements and the slowest of a hundred, after a tenth that does not count. */
async function costOf(
  tenant: NonNullable<Awaited<ReturnType<typeof tenantById>>>,
  question: Asked,
) {
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
