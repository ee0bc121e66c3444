import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addToClass } from "#app/domain/learning/classes/add-to-class.ts";
import { createClass } from "#app/domain/learning/classes/create-class.ts";
import { fitPerson } from "#app/domain/learning/classes/fit-person.ts";
import { classSettings, myClasses } from "#app/domain/learning/classes/queries.ts";
import { removeFromClass } from "#app/domain/learning/classes/remove-from-class.ts";
import { saveClass } from "#app/domain/learning/classes/save-class.ts";
import { leaveCourse } from "#app/domain/learning/joining/leave-course.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { myCourses } from "#app/domain/learning/queries.ts";
import { aClass, classForm } from "#test/support/classes.ts";
import { joiningRule } from "#test/support/joining.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";
const at = (domain: string) => `${randomUUID()}@${domain}`;

async function aHarbor() {
  const acme = await aTenant();
  await offer(acme, [{ slug: courseSlug, title: "Knots" }]);
  return acme;
}

test("whoever meets the conditions is in the class and in its courses, and whoever does not any more is not in the class", async () => {
  const acme = await aHarbor();
  const [amara, bo] = [
    await acme.learner(at("crew.example")),
    await acme.learner(at("shore.example")),
  ];
  const spring = await aClass(acme, { courses: ["Knots"], domains: ["crew.example"] });
  expect(await spring.members()).toEqual([amara.personId]);
  expect(await amara.sees(myCourses)).toMatchObject([{ slug: courseSlug }]);
  expect(await amara.sees(myClasses)).toMatchObject([{ name: "Spring crew" }]);
  expect(await bo.sees(myCourses)).toEqual([]);

  await acme.setUp(
    ({ sql }) =>
      sql`update person set email = ${at("shore.example")} where id = ${amara.personId}::uuid`,
  );
  await acme.setUp(
    ({ sql }) =>
      sql`update person set email = ${at("crew.example")} where id = ${bo.personId}::uuid`,
  );
  for (const { personId } of [amara, bo])
    await acme.setUp((scope) => fitPerson(scope, { personId }));
  await spring.fills();

  expect(await spring.members()).toEqual([bo.personId]);
  expect(await bo.sees(myCourses)).toHaveLength(1);
  expect(await amara.sees(myCourses)).toHaveLength(1);
});

test("all conditions are met, or any of them, as the class says", async () => {
  const acme = await aHarbor();
  const amara = await acme.learner(at("crew.example"));
  const teacher = await acme.instructor();
  const asked = { domains: ["crew.example"], role: "instructor" } as const;
  expect(await (await aClass(acme, { ...asked, domains: ["crew.example"] })).members()).toEqual([]);
  const any = await aClass(acme, { ...asked, domains: ["crew.example"], matching: "any" });
  expect(await any.members()).toEqual([amara.personId, teacher.personId].sort());
});

test("what was decided by hand stands against the conditions", async () => {
  const acme = await aHarbor();
  const [amara, bo] = [await acme.learner(at("crew.example")), await acme.learner()];
  const { admin, classId, fills, members } = await aClass(acme, { domains: ["crew.example"] });
  await admin.does(removeFromClass, { classId, personId: amara.personId });
  for (let time = 0; time < 2; time += 1)
    await admin.does(addToClass, { classId, emails: [bo.email] });
  await fills();
  expect(await members()).toEqual([bo.personId]);
});

test("a class takes as many as it has room for, however they come", async () => {
  const acme = await aHarbor();
  await Promise.all([1, 2, 3].map(() => acme.learner(at("crew.example"))));
  const bo = await acme.learner();
  const { admin, classId, fills, members } = await aClass(acme, {
    capacity: 2,
    domains: ["crew.example"],
  });
  expect(await members()).toHaveLength(2);
  expect(await admin.does(addToClass, { classId, emails: [bo.email] })).toMatchObject({
    added: 0,
    full: [bo.email],
  });
  const [first = ""] = await members();
  await admin.does(removeFromClass, { classId, personId: first });
  await Promise.all([fills(), fills()]);
  expect(await members()).toHaveLength(2);
});

test("a course that is taken by class is entered by it, in line where its seats are taken, and not again after leaving", async () => {
  const acme = await aHarbor();
  const crew = [await acme.learner(at("crew.example")), await acme.learner(at("crew.example"))];
  const admin = await acme.admin();
  await admin.does(setJoining, joiningRule(courseSlug, { joining: "class", seats: 1 }));
  const { fills } = await aClass(acme, { courses: [courseSlug], domains: ["crew.example"] });
  const courses = () => Promise.all(crew.map((one) => one.sees(myCourses)));
  expect((await courses()).map((mine) => mine.length)).toEqual([1, 0]);

  await crew[0]?.does(leaveCourse, { courseSlug });
  await fills();
  expect((await courses()).map((mine) => mine.length)).toEqual([0, 1]);
});

test("before a class begins and after its end it puts nobody into its courses", async () => {
  const acme = await aHarbor();
  const amara = await acme.learner(at("crew.example"));
  const asked = { courses: [courseSlug], domains: ["crew.example"] };
  await aClass(acme, { ...asked, startsOn: "2999-01-01" });
  await aClass(acme, { ...asked, endsOn: "2020-01-01" });
  expect(await amara.sees(myCourses)).toEqual([]);
  await aClass(acme, { ...asked, startsOn: "2020-01-01", endsOn: "2999-01-01" });
  expect(await amara.sees(myCourses)).toHaveLength(1);
});

test("a form that is sent twice makes one class, and its settings are read as they were written", async () => {
  const acme = await aHarbor();
  const [admin, teacher] = [await acme.admin(), await acme.instructor()];
  const form = classForm({
    courses: ["Knots"],
    instructors: [teacher.email],
    joinedSince: "2026-01-01",
  });
  const { classId } = await admin.does(createClass, form);
  expect(await admin.does(createClass, form)).toEqual({ classId });
  expect(await admin.sees(classSettings, classId)).toMatchObject({
    courses: ["Knots"],
    instructors: [teacher.email],
    joinedSince: "2026-01-01",
  });
  const { requestId: _, ...rest } = form;
  await expect(
    admin.does(saveClass, { ...rest, classId, courses: ["Sailing"] }),
  ).rejects.toMatchObject({ fields: { courses: expect.stringContaining("Sailing") } });
  await expect(teacher.does(saveClass, { ...rest, classId })).rejects.toMatchObject({
    code: "forbidden",
  });
});
