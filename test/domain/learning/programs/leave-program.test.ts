import { expect, test } from "vitest";
import { openLesson } from "#app/domain/learning/open-lesson.ts";
import { assignProgram } from "#app/domain/learning/programs/assign-program.ts";
import { joinProgram } from "#app/domain/learning/programs/join-program.ts";
import { leaveProgram } from "#app/domain/learning/programs/leave-program.ts";
import { myPrograms } from "#app/domain/learning/programs/my-programs.ts";
import { removeProgramMember } from "#app/domain/learning/programs/remove-program-member.ts";
import { myCourses } from "#app/domain/learning/queries.ts";
import { aClass } from "#test/support/classes.ts";
import { aProgram } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

const titles = (courses: readonly { title: string }[]) => courses.map(({ title }) => title).sort();

test("whoever leaves a path keeps the courses and goes on where they were when they join again", async () => {
  const path = await aProgram(await aTenant());
  const amara = await path.member();
  await amara.finishes("knots");

  for (const _ of [1, 2]) await amara.does(leaveProgram, { ...path, andCourses: false });
  expect(await amara.sees(myPrograms)).toEqual([]);
  expect(await amara.sees(myCourses)).toHaveLength(3);

  await amara.does(joinProgram, path);
  expect((await amara.page()).progress).toMatchObject({ needed: 3, completed: 1, value: 1 });
});

test("on request the courses that were not begun are left, too, but for those that a class or another path gives", async () => {
  const company = await aTenant();
  const path = await aProgram(company, { courses: ["knots", "tides", "lights"] });
  const other = await aProgram(company, { title: "Night watch", courses: ["stars"] });
  const amara = await path.member();
  await aClass(company, { courses: ["tides"], domains: [amara.email.split("@")[1] ?? ""] });
  await other.member(amara);
  await amara.does(openLesson, { courseSlug: "lights", lessonSlug: "one" });

  await amara.does(leaveProgram, { ...path, andCourses: true });

  const kept = ["About lights", "About stars", "About tides"];
  expect(titles(await amara.sees(myCourses))).toEqual(kept);
  await path.catchesUp();
  expect(titles(await amara.sees(myCourses))).toEqual(kept);
});

test("whoever was put on a path cannot leave it, and is not put back once they were taken off", async () => {
  const path = await aProgram(await aTenant());
  const { personId, ...amara } = await path.company.learner();
  const assign = () => path.company.setUp((scope) => assignProgram(scope, { ...path, personId }));
  await assign();

  const alone = amara.does(leaveProgram, { ...path, andCourses: false });
  await expect(alone).rejects.toMatchObject({ code: "forbidden" });
  await path.author.does(removeProgramMember, { ...path, personId });

  expect(await assign()).toBe("left");
  await expect(amara.does(joinProgram, path)).rejects.toMatchObject({ code: "forbidden" });
});

test("nobody takes people off a path that somebody else writes", async () => {
  const path = await aProgram(await aTenant());
  const { personId } = await path.member();
  const stranger = await path.company.instructor();
  const attempt = stranger.does(removeProgramMember, { ...path, personId });
  await expect(attempt).rejects.toMatchObject({ code: "missing" });
});
