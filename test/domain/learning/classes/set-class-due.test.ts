import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addToClass } from "#app/domain/learning/classes/add-to-class.ts";
import { classBoard } from "#app/domain/learning/classes/board.ts";
import { fillDueClasses } from "#app/domain/learning/classes/fill-class.ts";
import { classDueDates } from "#app/domain/learning/classes/queries.ts";
import { removeFromClass } from "#app/domain/learning/classes/remove-from-class.ts";
import { saveClass } from "#app/domain/learning/classes/save-class.ts";
import { setClassDue } from "#app/domain/learning/classes/set-class-due.ts";
import { dueCourses } from "#app/domain/learning/joining/queries.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { myCourses } from "#app/domain/learning/queries.ts";
import { aClass, classForm } from "#test/support/classes.ts";
import { deliveryIn } from "#test/support/deliver.ts";
import { joiningRule } from "#test/support/joining.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

/** A class of one course with a learner in it. */
async function aDeadline() {
  const acme = await aTenant();
  await offer(acme, [{ slug: courseSlug, title: "Knots" }]);
  const amara = await acme.learner(`${randomUUID()}@crew.example`);
  const asked = { courses: ["Knots"], domains: ["crew.example"] };
  const spring = await aClass(acme, asked);
  const { admin, classId } = spring;
  const [course] = await admin.sees(classDueDates, classId);
  const courseId = course?.courseId ?? "";
  const due = (said: { dueOn?: string; dueDays?: number }) =>
    admin.does(setClassDue, { classId, courseId, dueOn: null, dueDays: null, ...said });
  const dueOf = async () => (await amara.sees(dueCourses))[0]?.dueOn ?? null;
  return { acme, amara, asked, ...spring, courseId, due, dueOf };
}

test("a course is due for people of the class when the class says, else when its rule does", async () => {
  const { admin, amara, classId, due, dueOf } = await aDeadline();
  await admin.does(setJoining, joiningRule(courseSlug, { dueOn: "2030-01-01" }));
  expect(await dueOf()).toBe("2030-01-01");
  await due({ dueOn: "2031-05-01" });
  expect(await dueOf()).toBe("2031-05-01");
  await admin.does(setJoining, joiningRule(courseSlug, { dueOn: "2029-01-01" }));
  expect(await dueOf()).toBe("2031-05-01");
  await admin.does(removeFromClass, { classId, personId: amara.personId });
  expect(await dueOf()).toBe("2029-01-01");
  await admin.does(addToClass, { classId, emails: [amara.email] });
  expect(await dueOf()).toBe("2031-05-01");
});

test("days are counted from joining the class or from its first day, where the academy is", async () => {
  const { acme, admin, amara, asked, classId, courseId, dueOf } = await aDeadline();
  await acme.setUp(({ sql }) => sql`update class_member set since = '2026-03-08T04:30:00Z'`);
  const dueDays = { classId, courseId, dueOn: null, dueDays: 10 };
  const inNewYork = { ...acme.tenant, timeZone: "America/New_York" };
  await acme.setUp((scope) => setClassDue({ ...scope, tenant: inNewYork }, dueDays));
  expect(await dueOf()).toBe("2026-03-17");
  const { requestId: _, ...form } = classForm({ ...asked, startsOn: "2026-04-01" });
  await admin.does(saveClass, { ...form, classId });
  expect(await dueOf()).toBe("2026-04-11");

  const board = { after: null, before: null, search: "", late: true, size: 25 };
  const { rows } = await admin.sees(classBoard, classId, board);
  expect(rows.map(({ id }) => id)).toEqual([amara.personId]);
  expect(rows[0]?.standings).toMatchObject([{ isOverdue: true, dueOn: "2026-04-11" }]);
});

test("of several classes the earliest day holds, and a course that a class drops is due by its rule again", async () => {
  const { acme, admin, asked, classId, due, dueOf, courseId } = await aDeadline();
  await due({ dueOn: "2031-05-01" });
  const other = await aClass(acme, asked);
  await admin.does(setClassDue, {
    ...{ classId: other.classId, courseId },
    ...{ dueOn: "2031-02-01", dueDays: null },
  });
  expect(await dueOf()).toBe("2031-02-01");
  const { requestId: _, ...form } = classForm(asked);
  await admin.does(saveClass, { ...form, classId: other.classId, courses: [] });
  expect(await dueOf()).toBe("2031-05-01");
  await admin.does(saveClass, { ...form, classId });
  expect(await dueOf()).toBe("2031-05-01");
});

test("somebody who comes later is due when the class says, from the moment that they are enrolled", async () => {
  const { acme, due, fills } = await aDeadline();
  await due({ dueOn: "2031-05-01" });
  const bo = await acme.learner(`${randomUUID()}@crew.example`);
  await fills();
  expect(await bo.sees(dueCourses)).toMatchObject([{ dueOn: "2031-05-01" }]);
});

test("a class whose first day has come fills its courses without anybody changing it", async () => {
  const acme = await aTenant();
  await offer(acme, [{ slug: courseSlug, title: "Knots" }]);
  const amara = await acme.learner(`${randomUUID()}@crew.example`);
  const asked = { courses: ["Knots"], domains: ["crew.example"] };
  const { classId } = await aClass(acme, { ...asked, startsOn: "2999-01-01" });
  const deliver = deliveryIn(acme);
  await deliver();
  await acme.setUp(
    ({ sql }) => sql`update class set starts_on = '2020-01-01' where id = ${classId}::uuid`,
  );
  expect(await amara.sees(myCourses)).toEqual([]);
  await acme.setUp(fillDueClasses);
  await deliver();
  expect(await amara.sees(myCourses)).toHaveLength(1);
});

test("whoever does not look after classes sets no day, nor does a neighbor", async () => {
  const { acme, classId, courseId } = await aDeadline();
  const asked = { classId, courseId, dueOn: "2031-05-01", dueDays: null };
  await expect((await acme.instructor()).does(setClassDue, asked)).rejects.toMatchObject({
    code: "forbidden",
  });
  const stranger = await (await aTenant("Globex")).admin();
  await expect(stranger.does(setClassDue, asked)).rejects.toMatchObject({ code: "missing" });
});
