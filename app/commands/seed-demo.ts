import { randomUUID } from "node:crypto";
import { addPerson } from "#app/domain/identity/add-person.ts";
import { hashPassword } from "#app/domain/identity/password.ts";
import { filesOfFolder } from "#app/domain/learning/import/files-of-folder.ts";
import { addProgramCourse } from "#app/domain/learning/programs/add-program-course.ts";
import { createProgram } from "#app/domain/learning/programs/create-program.ts";
import { offerProgram } from "#app/domain/learning/programs/offer-program.ts";
import { saveProgram } from "#app/domain/learning/programs/save-program.ts";
import { env } from "#app/kernel/env.ts";
import { takeCourse } from "#app/take-course.ts";
import {
  DEMO_ACADEMIES,
  DEMO_OPERATOR,
  DEMO_PASSWORD,
  type DemoAcademy,
  type DemoProgram,
} from "#prisma/demo/academies.ts";
import { publishTemplate } from "#tenants/branding/publish-template.ts";
import { addressOf, tenantById } from "#tenants/by-host.ts";
import { type ControlScope, inControlPlane } from "#tenants/control-plane.ts";
import { foundPlatform } from "#tenants/found-platform.ts";
import { provisionTenant } from "#tenants/provision-tenant.ts";
import { inScope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const SEED = { kind: "system", because: "seed the demo" } as const;

if (!env().demo) {
  console.error("The demo is not switched on here: DEMO=1 does, and production never has it.");
  process.exit(1);
}
const passwordHash = await hashPassword(DEMO_PASSWORD);
const hosts: { url: string; what: string }[] = [];
const people: { host: string; email: string; password: string; role: string }[] = [];

for (const academy of DEMO_ACADEMIES) {
  const tenant = await present(await inControlPlane(SEED, (scope) => academyIn(scope, academy)));
  await inScope(tenant, SEED, (scope) => publishTemplate(scope, { template: academy.look }));
  hosts.push({ url: addressOf(tenant), what: `${academy.name}, ${academy.what}` });
  for (const person of academy.people) await join(tenant, person);
  const author = academy.people.find(({ role }) => role === "instructor");
  for (const course of academy.courses) await offer(tenant, course, author?.email ?? "");
  for (const program of academy.programs) await lead(tenant, program, author?.email ?? "");
}
const platform = await present(await inControlPlane(SEED, foundPlatform));
hosts.push({ url: addressOf(platform), what: "the operator console" });
await join(platform, DEMO_OPERATOR);

console.log(JSON.stringify({ hosts, people }));
process.exit(0);

/** What its own people change in a demo academy later stays changed. */
async function academyIn(scope: ControlScope, academy: DemoAcademy): Promise<{ id: string }> {
  const { slug, name, tier, settings, people } = academy;
  const externalKey = `demo:${slug}`;
  const there = await scope.db.tenant.findFirst({ where: { externalKey }, select: { id: true } });
  if (there) return there;
  const admin = people.find(({ role }) => role === "admin")?.email ?? DEMO_OPERATOR.email;
  const { id } = await provisionTenant(scope, { slug, name, tier, admin, externalKey });
  return scope.db.tenant.update({
    where: { id },
    data: { ...settings, state: "active" },
    select: { id: true },
  });
}

async function present({ id }: { id: string }): Promise<Tenant> {
  const tenant = await tenantById(id);
  if (!tenant)
    throw new Error("A tenant of the demo has been deleted; npm run demo:reset brings it back.");
  return tenant;
}

async function join(tenant: Tenant, { name, email, role }: DemoAcademy["people"][number]) {
  const roles = [role];
  await inScope(tenant, SEED, (scope) =>
    addPerson(scope, { email, name, roles, passwordHash, verified: true }),
  );
  people.push({ host: addressOf(tenant, ""), email, password: DEMO_PASSWORD, role });
}

/** A course that the academy has already is left as it is, so that a second start costs nothing. */
async function offer(
  tenant: Tenant,
  { slug, folder, listing }: DemoAcademy["courses"][number],
  author: string,
) {
  const there = await inScope(tenant, SEED, ({ db }) =>
    db.course.findFirst({ where: { slug }, select: { id: true } }),
  );
  if (there) return;
  const { course } = await takeCourse(tenant, SEED, await filesOfFolder(`prisma/demo/${folder}`));
  await inScope(tenant, SEED, async ({ db }) => {
    const { id: authorId } = await db.person.findFirstOrThrow({
      where: { email: author },
      select: { id: true },
    });
    await db.course.updateMany({ where: { id: course.id }, data: { ...listing, authorId } });
    await db.courseDraft.updateMany({ where: { courseId: course.id }, data: listing });
  });
}

/** The same for a path or a bundle: one that is there is left as it is. */
async function lead(tenant: Tenant, { courses, kind, ...program }: DemoProgram, email: string) {
  const { slug: programSlug, title, outcomes } = program;
  const author = await inScope(tenant, SEED, async ({ db }): Promise<Person | null> => {
    if (await db.program.findFirst({ where: { slug: programSlug }, select: { id: true } }))
      return null;
    const { id } = await db.person.findFirstOrThrow({ where: { email }, select: { id: true } });
    const roles = ["learner", "instructor"] as const;
    return { kind: "person", personId: id, sessionId: randomUUID(), roles };
  });
  if (!author) return;
  await inScope(tenant, author, async (scope) => {
    await createProgram(scope, { title, kind, requestId: randomUUID() });
    const said = { ...program, programSlug, outcomes: [...outcomes] };
    await saveProgram(scope, { ...said, description: "", dueOn: null });
    for (const courseSlug of courses) await addProgramCourse(scope, { programSlug, courseSlug });
    await offerProgram(scope, { programSlug });
  });
}
