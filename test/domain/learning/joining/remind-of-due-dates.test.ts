import fc from "fast-check";
import { expect, test } from "vitest";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { extendDueDate } from "#app/domain/learning/joining/extend-due-date.ts";
import { dueCourses } from "#app/domain/learning/joining/queries.ts";
import { remindOfDueDates } from "#app/domain/learning/joining/remind-of-due-dates.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { takeCourse } from "#app/take-course.ts";
import { courseFiles } from "#test/support/courses.ts";
import { runs } from "#test/support/deep.ts";
import { joiningRule } from "#test/support/joining.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";
const HOURS = 3_600_000;

/** A course of one lesson that a learner has been in since the beginning of 2025. */
async function aDeadline() {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];
  const files = courseFiles({ title: "Knots", episodes: { "01-bowline.md": "A loop." } });
  await takeCourse(acme.tenant, admin, files);
  await amara.does(enrollLearner, { courseSlug });
  await acme.setUp(({ sql }) => sql`update enrollment set enrolled_at = '2025-01-01T12:00:00Z'`);
  const due = (dueOn: string) => admin.does(setJoining, joiningRule(courseSlug, { dueOn }));
  const at = (now: Date, timeZone: string) =>
    acme.setUp((scope) =>
      remindOfDueDates({ ...scope, now, tenant: { ...acme.tenant, timeZone } }),
    );
  const told = () =>
    acme.setUp(
      ({ sql }) => sql<{ kind: string; at: Date; dueOn: string }>`
      select kind, sent_at as at, due_on::text as "dueOn" from due_reminder order by sent_at`,
    );
  return { acme, admin, amara, due, at, told };
}

const dayIn = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 24 * HOURS).toISOString().slice(0, 10);

/** Zones in whose nights around these days the clocks are set. */
const ZONES = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo", "UTC"];
const DAYS = ["2026-03-08", "2026-03-29", "2026-04-05", "2026-04-24", "2026-10-25", "2026-11-01"];

test("each reminder is written once, on a day that fits, however often the clock rings and wherever it is set", async () => {
  const { due, at, told } = await aDeadline();
  const used = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ZONES),
      fc.constantFrom(...DAYS),
      fc.integer({ min: 0, max: 5 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 30, maxLength: 30 }),
      async (zone, around, later, gaps) => {
        const day = dayBefore(around, -later);
        if (used.has(day)) return;
        used.add(day);
        await due(day);
        let now = Date.parse(day) - 9 * 24 * HOURS;
        for (const gap of gaps) {
          for (let ring = 0; ring < 2; ring += 1) await at(new Date(now), zone);
          now += gap * HOURS;
        }
        const sent = (await told()).filter(({ dueOn }) => dueOn === day);
        expect(sent.length).toBe(new Set(sent.map(({ kind }) => kind)).size);
        expect(sent.filter((one) => !fits(one, zone))).toEqual([]);
      },
    ),
    { numRuns: runs(12) },
  );
});

/** Days before the one it is due, the first and the last on which the reminder fits. */
const WINDOW: Readonly<Record<string, readonly [number, number]>> = {
  week: [7, 2],
  day: [1, 0],
  overdue: [-1, -30],
};

function fits({ kind, at, dueOn }: { kind: string; at: Date; dueOn: string }, zone: string) {
  const [first, last] = WINDOW[kind] ?? [0, 0];
  const here = dayIn(at, zone);
  return here >= dayBefore(dueOn, first) && here <= dayBefore(dueOn, last);
}

test("the day ends where the academy is, when its clocks are set too", async () => {
  const { due, at, told } = await aDeadline();
  await due("2026-03-29"); // Berlin leaves out an hour of this night
  await at(new Date("2026-03-29T21:59:00Z"), "Europe/Berlin");
  await at(new Date("2026-03-30T06:01:00Z"), "Europe/Berlin");
  expect((await told()).map(({ kind }) => kind)).toEqual(["day", "overdue"]);
});

test("nobody is written to in the night, nor after they have completed it", async () => {
  const { amara, due, at } = await aDeadline();
  await due("2026-05-10");
  expect(await at(new Date("2026-05-10T05:00:00Z"), "UTC")).toBe(0);
  await amara.does(completeLesson, { courseSlug, lessonSlug: "bowline" });
  expect(await at(new Date("2026-05-10T12:00:00Z"), "UTC")).toBe(0);
});

test("who has more time is reminded of their own day, and a completion after it counts as late", async () => {
  const { admin, amara, due, at, told } = await aDeadline();
  await due("2025-02-01");
  expect(await amara.sees(dueCourses)).toMatchObject([{ dueOn: "2025-02-01", isOverdue: true }]);
  await admin.does(extendDueDate, { courseSlug, personId: amara.personId, dueOn: "2025-03-01" });
  await at(new Date("2025-02-02T12:00:00Z"), "UTC");
  await at(new Date("2025-02-28T12:00:00Z"), "UTC");
  expect(await told()).toMatchObject([{ kind: "day", dueOn: "2025-03-01" }]);

  await amara.does(completeLesson, { courseSlug, lessonSlug: "bowline" });
  expect((await amara.sees(standingIn, courseSlug)).course).toMatchObject({
    isLate: true,
    isOverdue: false,
  });
});

test("days after enrolling are counted where the academy is", async () => {
  const { acme, admin, amara } = await aDeadline();
  await acme.setUp(({ sql }) => sql`update enrollment set enrolled_at = '2025-06-01T02:00:00Z'`);
  await acme.setUp(({ sql }) => sql`update tenant set time_zone = 'America/Los_Angeles'`);
  const westward = { ...acme.tenant, timeZone: "America/Los_Angeles" };
  await admin.does(
    (scope, input) => setJoining({ ...scope, tenant: westward }, input),
    joiningRule(courseSlug, { dueDays: 10 }),
  );
  expect((await amara.sees(standingIn, courseSlug)).course.dueOn).toBe("2025-06-10");
});
