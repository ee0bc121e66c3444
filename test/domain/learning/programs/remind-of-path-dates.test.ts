import { expect, test } from "vitest";
import { leaveProgram } from "#app/domain/learning/programs/leave-program.ts";
import { remindOfPathDates } from "#app/domain/learning/programs/remind-of-path-dates.ts";
import { saveProgram } from "#app/domain/learning/programs/save-program.ts";
import { lettersTo } from "#test/support/letters.ts";
import { aProgram, programForm } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

/** A path with a member since the beginning of 2025, and the clock that asks whom to write to. */
async function aDeadline(kind: "path" | "bundle" = "path") {
  const path = await aProgram(await aTenant(), { kind, courses: ["knots"] });
  const amara = await path.member();
  const { company, author, programSlug } = path;
  await company.setUp(
    ({ sql }) => sql`update program_member set joined_at = '2025-01-01T12:00:00Z'`,
  );
  const due = (dueOn: string) => author.does(saveProgram, programForm(programSlug, { dueOn }));
  const at = (now: string, timeZone = "UTC") =>
    company.setUp((scope) =>
      remindOfPathDates({ ...scope, now: new Date(now), tenant: { ...company.tenant, timeZone } }),
    );
  const told = () =>
    company.setUp(
      ({ sql }) => sql<{ kind: string }>`select kind from program_reminder order by sent_at`,
    );
  return { ...path, amara, due, at, told };
}

test("members read a week and a day before, and once after, that their path is due, each once", async () => {
  const { company, amara, due, at, told, programSlug } = await aDeadline();
  await due("2026-05-10");
  for (const day of ["02", "03", "04", "08", "09", "10", "11", "12"])
    for (const hour of ["07", "09", "15"]) await at(`2026-05-${day}T${hour}:30:00Z`);
  expect((await told()).map(({ kind }) => kind)).toEqual(["week", "day", "overdue"]);
  const letters = await lettersTo(company, amara.email);
  expect(letters).toHaveLength(3);
  for (const { body } of letters) expect(body).toContain(`/paths/${programSlug}/learn`);
});

test("the day of a path ends where the academy is, when its clocks are set too", async () => {
  const { due, at, told } = await aDeadline("bundle");
  await due("2026-03-29"); // Berlin leaves out an hour of this night
  await at("2026-03-29T21:59:00Z", "Europe/Berlin");
  await at("2026-03-30T06:01:00Z", "Europe/Berlin");
  expect((await told()).map(({ kind }) => kind)).toEqual(["day", "overdue"]);
});

test("a day that is moved is told anew; whoever has completed the path or left it reads nothing", async () => {
  const { company, programId, programSlug, amara, due, at, told, member, catchesUp } =
    await aDeadline();
  await due("2026-05-10");
  expect(await at("2026-05-09T12:00:00Z")).toBe(1);
  await due("2026-05-20");
  expect(await at("2026-05-19T12:00:00Z")).toBe(1);
  expect(await told()).toHaveLength(2);

  const thandi = await member();
  await company.setUp(
    ({ sql }) => sql`
      update program_member set joined_at = '2025-01-01T12:00:00Z' where program_id = ${programId}::uuid`,
  );
  await thandi.does(leaveProgram, { programSlug, andCourses: false });
  await amara.finishes("knots");
  await catchesUp();
  expect(await at("2026-05-21T12:00:00Z")).toBe(0);
});
