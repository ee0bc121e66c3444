import { randomUUID } from "node:crypto";
import { addPerson } from "#app/domain/identity/add-person.ts";
import { saveDepartment } from "#app/domain/identity/departments/save-department.ts";
import { takePlacings } from "#app/domain/identity/departments/take-placings.ts";
import { hashPassword } from "#app/domain/identity/password.ts";
import { createClass } from "#app/domain/learning/classes/create-class.ts";
import { setClassDue } from "#app/domain/learning/classes/set-class-due.ts";
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
  type DemoCompany,
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
  if (academy.company) await divide(tenant, academy, academy.company);
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

/** Departments, and a class of one of them with a course that is due; only where there are no departments yet. */
async function divide(tenant: Tenant, academy: DemoAcademy, company: DemoCompany): Promise<void> {
  await inScope(tenant, SEED, async (scope) => {
    const [there] = await scope.sql`select id from department limit 1`;
    if (there) return;
    const { placings, manager, class: asked } = company;
    await takePlacings(scope, { text: placings.join("\n") });
    const [managed] = await scope.sql<{ id: string }>`
      select id from department where name = ${manager.department} and parent_id is null`;
    await saveDepartment(scope, {
      ...{ departmentId: managed?.id ?? "", name: manager.department, parentId: null },
      managers: [manager.email],
    });
    const { classId } = await createClass(scope, {
      requestId: randomUUID(),
      name: asked.name,
      startsOn: dayFrom(scope.now, 0),
      endsOn: dayFrom(scope.now, 90),
      capacity: 25,
      courses: [asked.course],
      instructors: academy.people.flatMap(({ role, email }) =>
        role === "instructor" ? email : [],
      ),
      matching: "all",
      domains: [],
      role: null,
      joinedSince: null,
      departments: [asked.department],
    });
    const [taken] = await scope.sql<{ courseId: string }>`
      select course_id as "courseId" from class_course where class_id = ${classId}::uuid`;
    const courseId = taken?.courseId ?? "";
    await setClassDue(scope, { classId, courseId, dueOn: null, dueDays: asked.dueDays });
  });
}

function dayFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
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
    await saveProgram(scope, { ...said, description: "", certified: kind === "path", dueOn: null });
    for (const courseSlug of courses) await addProgramCourse(scope, { programSlug, courseSlug });
    await offerProgram(scope, { programSlug });
  });
}
