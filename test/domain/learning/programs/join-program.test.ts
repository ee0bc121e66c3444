import { expect, test } from "vitest";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { whereToGoOn } from "#app/domain/learning/home/learner-home.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { advanceLearner } from "#app/domain/learning/programs/advance-learner.ts";
import { advanceProgram } from "#app/domain/learning/programs/advance-program.ts";
import { assignProgram } from "#app/domain/learning/programs/assign-program.ts";
import { joinProgram } from "#app/domain/learning/programs/join-program.ts";
import { myPrograms } from "#app/domain/learning/programs/my-programs.ts";
import { saveProgram } from "#app/domain/learning/programs/save-program.ts";
import { saveProgramSection } from "#app/domain/learning/programs/save-program-section.ts";
import { takeProgramCourse } from "#app/domain/learning/programs/take-program-course.ts";
import { withdrawProgram } from "#app/domain/learning/programs/withdraw-program.ts";
import { joiningRule } from "#test/support/joining.ts";
import { aProgram, programForm } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

test("whoever joins a path is in all of its courses, and completes it with the last of them, once", async () => {
  const path = await aProgram(await aTenant());
  const amara = await path.member();
  expect(await amara.standings()).toEqual({
    knots: "enrolled",
    tides: "enrolled",
    lights: "enrolled",
  });

  for (const course of ["tides", "lights", "knots"]) {
    expect((await amara.page()).program.completedAt).toBeNull();
    await amara.finishes(course);
    await Promise.all([path.catchesUp(), path.catchesUp()]);
  }

  const { program, progress } = await amara.page();
  expect(program.completedAt).toEqual(expect.any(Date));
  expect(progress).toEqual({ needed: 3, completed: 3, value: 3, isComplete: true });
  expect(await path.completions()).toBe(1);
});

test("in order, the next course opens when the one before it is done", async () => {
  const path = await aProgram(await aTenant(), { inOrder: "yes" });
  const amara = await path.member();
  expect(await amara.standings()).toEqual({ knots: "enrolled", tides: "later", lights: "later" });
  const early = amara.does(takeProgramCourse, { ...path, courseSlug: "tides" });
  await expect(early).rejects.toMatchObject({ code: "conflict" });

  await amara.finishes("knots");
  await path.company.setUp((scope) => advanceLearner(scope, amara));

  expect(await amara.standings()).toEqual({
    knots: "completed",
    tides: "enrolled",
    lights: "later",
  });
});

test("the learner's home goes on with the path: with its first course, then with what has opened", async () => {
  const path = await aProgram(await aTenant());
  const amara = await path.member();
  const course = async () => (await amara.sees(whereToGoOn))?.courseSlug;
  expect(await amara.sees(whereToGoOn)).toMatchObject({ courseSlug: "knots", path: "Deck hand" });

  await amara.finishes("knots");
  expect(await course()).toBe("tides");
  expect(await amara.sees(myPrograms)).toMatchObject([
    { title: "Deck hand", next: { slug: "tides" }, progress: { value: 1, needed: 3 } },
  ]);
});

test("of a choice one takes what one wants, and as many as are needed complete the path", async () => {
  const path = await aProgram(await aTenant());
  const sectionId = await path.firstSection();
  await path.author.does(saveProgramSection, { ...path, sectionId, title: "Choose", needed: 2 });
  const amara = await path.member();
  expect(await amara.standings()).toEqual({ knots: "open", tides: "open", lights: "open" });

  for (const courseSlug of ["knots", "lights"]) {
    const taken = await amara.does(takeProgramCourse, { ...path, courseSlug });
    expect(taken).toEqual({ courseSlug, standing: "enrolled" });
    await amara.finishes(courseSlug);
  }
  await path.catchesUp();

  expect((await amara.page()).progress.isComplete).toBe(true);
  expect(await path.completions()).toBe(1);
});

test("joining twice at once is joining once", async () => {
  const path = await aProgram(await aTenant());
  const amara = await path.company.learner();
  await Promise.all([0, 1, 2].map(() => amara.does(joinProgram, path)));
  const [joined, enrolled] = await path.company.setUp(({ db }) =>
    Promise.all(
      ["learning.program-joined", "learning.learner-enrolled"].map((name) =>
        db.journal.count({ where: { name } }),
      ),
    ),
  );
  expect([joined, enrolled]).toEqual([1, 3]);
});

test("a course that is completed in the very moment of joining counts", async () => {
  const path = await aProgram(await aTenant(), { courses: ["knots"] });
  const amara = await path.company.learner();
  await amara.does(enrollLearner, { courseSlug: "knots" });
  await amara.does(completeLesson, { courseSlug: "knots", lessonSlug: "one" });

  await Promise.all([
    amara.does(joinProgram, path),
    amara.does(completeLesson, { courseSlug: "knots", lessonSlug: "two" }),
  ]);
  await Promise.all([
    path.company.setUp((scope) => advanceProgram(scope, { ...path, ...amara })),
    path.company.setUp((scope) => advanceLearner(scope, amara)),
  ]);

  expect(await path.completions()).toBe(1);
});

test("a path asks no course for more than its rule gives: a seat, a request, or nothing", async () => {
  const path = await aProgram(await aTenant());
  const rules = {
    knots: { seats: 1 },
    tides: { joining: "request" },
    lights: { joining: "class" },
  } as const;
  for (const [course, rule] of Object.entries(rules))
    await path.author.does(setJoining, joiningRule(course, rule));
  const [bo, amara] = [await path.member(), await path.member()];

  expect(await bo.standings()).toEqual({ knots: "enrolled", tides: "asked", lights: "open" });
  expect(await amara.standings()).toEqual({ knots: "waiting", tides: "asked", lights: "open" });
  const taken = await amara.does(takeProgramCourse, { ...path, courseSlug: "lights" });
  expect(taken.standing).toBe("outside");
});

test("to whom a path is assigned, its courses are assigned, whatever its price", async () => {
  const path = await aProgram(await aTenant(), { price: "20" });
  await path.author.does(setJoining, joiningRule("lights", { joining: "assigned" }));
  const amara = await path.company.learner();
  const alone = amara.does(joinProgram, path);
  await expect(alone).rejects.toMatchObject({ code: "payment_required" });

  const assign = () =>
    path.company.setUp((scope) => assignProgram(scope, { ...path, personId: amara.personId }));
  expect([await assign(), await assign()]).toEqual(["assigned", "assigned"]);
  const member = await path.member(amara);
  expect(await member.standings()).toEqual({
    knots: "enrolled",
    tides: "enrolled",
    lights: "enrolled",
  });
});

test("another author's price is asked for, the program's own author's is not", async () => {
  const company = await aTenant();
  const path = await aProgram(company, { author: await company.instructor() });
  await company.setUp(
    ({ sql }) =>
      sql`update course set price_minor = 900, price_currency = 'USD' where slug = 'tides'`,
  );
  const amara = await path.member();
  expect(await amara.standings()).toEqual({ knots: "enrolled", tides: "open", lights: "enrolled" });
  const taken = await amara.does(takeProgramCourse, { ...path, courseSlug: "tides" });
  expect(taken.standing).toBe("outside");
});

test("a program that is withdrawn goes on for those who are on it, and for nobody else", async () => {
  const path = await aProgram(await aTenant(), { inOrder: "yes" });
  const amara = await path.member();
  await path.author.does(withdrawProgram, path);

  await amara.finishes("knots");
  await path.catchesUp();

  expect(await amara.standings()).toMatchObject({ tides: "enrolled" });
  await expect(path.member()).rejects.toMatchObject({ code: "missing" });
});

test("the day by which it is due is counted from joining, and moves for those who have not completed it", async () => {
  const path = await aProgram(await aTenant(), { dueDays: 10 });
  const amara = await path.member();
  const { program } = await amara.page();
  const days = (Date.parse(program.dueOn ?? "") - program.joinedAt.getTime()) / 86_400_000;
  expect(Math.ceil(days)).toBe(10);

  await path.author.does(saveProgram, programForm(path.programSlug, { dueOn: "2020-02-29" }));
  expect((await amara.page()).program).toMatchObject({ dueOn: "2020-02-29", isOverdue: true });
});

test("a neighbor's program is not there to be joined, and cannot be assigned", async () => {
  const path = await aProgram(await aTenant("Acme"));
  const globex = await aTenant("Globex");
  const stranger = await globex.learner();
  await expect(stranger.does(joinProgram, path)).rejects.toMatchObject({ code: "missing" });
  const { personId } = stranger;
  const given = globex.setUp((scope) => assignProgram(scope, { ...path, personId }));
  expect(await given).toBe("not-on-offer");
});
