import pg from "pg";
import { openSession } from "#app/domain/identity/open-session.ts";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { closeControlPlane } from "#tenants/control-plane.ts";
import { closeScopes } from "#tenants/scope.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { aTenant } from "#test/support/world.ts";

/** One academy with 30 courses and a learner who has signed in, among as many others as the command says. */
const others = Number(process.argv[2]) - 1;

const owner = new pg.Client({ connectionString: String(databaseUrls(env()).owner) });
await owner.connect();
await owner.query("set session_replication_role = replica"); // nobody listens yet
for (const text of [
  "insert into tenant (slug, name, state) select 'other-' || n, 'Other ' || n, 'active' from generate_series(1, $1) n",
  "insert into license (tenant_id, tier) select id, 'starter' from tenant where slug like 'other-%' limit $1",
  `insert into person (tenant_id, email, name)
   select id, 'ines@example.com', 'Ines' from tenant where slug like 'other-%' limit $1`,
  `insert into course (tenant_id, slug, title, state, published_at)
   select id, 'knots', 'Knots', 'published', now() from tenant where slug like 'other-%' limit $1`,
])
  await owner.query(text, [others]);

const acme = await aTenant("Acme");
const learner = await acme.learner();
await acme.setUp(
  ({ sql }) => sql`
    insert into course (slug, title, summary, minutes, lesson_count, state, published_at)
    select 'course-' || n, 'Steel, tides and patience, part ' || n,
           'What a rope does under load, why a splice holds, and how to know when it will not. Part ' || n || '.',
           20 + n * 3, 4 + n % 7, 'published', now() - n * interval '1 day'
    from generate_series(1, 30) n`,
);
const cookieOf = async ({ personId }: typeof learner) => {
  const { secret } = await acme.setUp((scope) => openSession(scope, personId, A_BROWSER));
  return `__Host-session=${secret}`;
};
const cookies = {
  cookie: await cookieOf(learner),
  authorCookie: await cookieOf(await acme.instructor()),
};
await owner.query("analyze");
await owner.end();
await Promise.all([closeScopes(), closeControlPlane()]);
process.stdout.write(
  JSON.stringify({
    slug: acme.tenant.slug,
    id: acme.tenant.id,
    ...cookies,
  }),
);
