import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { classExport } from "#app/class-export.ts";
import { classBoard } from "#app/domain/learning/classes/board.ts";
import { classesPage } from "#app/domain/learning/classes/queries.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { takeCourse } from "#app/take-course.ts";
import { aClass } from "#test/support/classes.ts";
import { aCourse } from "#test/support/courses.ts";
import { joiningRule } from "#test/support/joining.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";
const everybody = { after: null, before: null, search: "", late: false, size: 25 };
const list = { after: null, before: null, search: "" };

/** A class of one course with a learner who has done half of it, and whose teacher looks at it. */
async function aBoard() {
  const acme = await aTenant();
  const [admin, teacher, other] = [
    await acme.admin(),
    await acme.instructor(),
    await acme.instructor(),
  ];
  await takeCourse(acme.tenant, admin, aCourse());
  const amara = await acme.learner(`${randomUUID()}@crew.example`);
  const spring = await aClass(acme, {
    courses: ["Knots"],
    instructors: [teacher.email],
    domains: ["crew.example"],
  });
  await amara.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });
  return { acme, teacher, other, amara, admin, classId: spring.classId };
}

test("whoever teaches a class sees its people and how far they are; others see no such class", async () => {
  const { teacher, other, amara, classId } = await aBoard();
  const { rows } = await teacher.sees(classBoard, classId, everybody);
  expect(rows).toMatchObject([
    { id: amara.personId, standings: [{ title: "Knots", done: 1, lessons: 2 }] },
  ]);
  expect((await teacher.sees(classesPage, list)).rows).toMatchObject([{ id: classId, members: 1 }]);
  expect((await other.sees(classesPage, list)).rows).toEqual([]);
  await expect(other.sees(classBoard, classId, everybody)).rejects.toMatchObject({
    code: "missing",
  });
});

test("on request the board shows only who is overdue", async () => {
  const { admin, teacher, classId } = await aBoard();
  const overdue = { ...everybody, late: true };
  expect((await teacher.sees(classBoard, classId, overdue)).rows).toEqual([]);
  await admin.does(setJoining, joiningRule(courseSlug, { dueOn: "2020-01-01" }));
  expect((await teacher.sees(classBoard, classId, overdue)).rows).toHaveLength(1);
});

test("the board of ten thousand people is exported whole, a part at a time, and a name is no formula", async () => {
  const { acme, teacher, classId } = await aBoard();
  await acme.setUp(
    ({ sql }) => sql`
    insert into person (email, name) select 'p' || n || '@shore.example', '=HYPERLINK(' || n || ')' from generate_series(1, 10000) n`,
  );
  await acme.setUp(
    ({ sql }) => sql`
    insert into class_member (class_id, person_id, by_hand) select ${classId}::uuid, id, true from person where name like '=%'`,
  );
  const parts = await partsOf(classExport(acme.tenant, teacher, classId));
  const lines = parts.flat();
  expect(lines).toHaveLength(10_002);
  expect(new Set(lines).size).toBe(10_002);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(250);
  expect(lines[0]).toMatch(/^Name,E-mail,Course/);
  expect(lines.filter((line) => line.startsWith("'=HYPERLINK("))).toHaveLength(10_000);
  expect(lines.filter((line) => line.includes("in progress"))).toHaveLength(1);
});

/** The lines of each part of a file, as they arrive. */
async function partsOf(file: ReadableStream<Uint8Array>): Promise<string[][]> {
  const parts: string[][] = [];
  const text = new TextDecoder();
  const reader = file.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read())
    parts.push(text.decode(read.value).split("\r\n").filter(Boolean));
  return parts;
}

test("somebody in a class without courses stands in its export too", async () => {
  const { acme, amara } = await aBoard();
  const { admin, classId } = await aClass(acme, { domains: ["crew.example"] });
  const text = await new Response(classExport(acme.tenant, admin, classId)).text();
  expect(text).toContain(`${amara.email},,,,,,,\r\n`);
});
