import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addToClass } from "#app/domain/learning/classes/add-to-class.ts";
import { classHistory } from "#app/domain/learning/classes/history.ts";
import { removeFromClass } from "#app/domain/learning/classes/remove-from-class.ts";
import { aClass } from "#test/support/classes.ts";
import { aTenant } from "#test/support/world.ts";

const beginning = { after: null, before: null };

test("the history of a class says who came and who went, and whether by hand; only to those who teach it", async () => {
  const acme = await aTenant();
  const [teacher, other] = [await acme.instructor(), await acme.instructor()];
  const amara = await acme.learner(`${randomUUID()}@crew.example`);
  const thandi = await acme.learner();
  const { admin, classId } = await aClass(acme, {
    ...{ instructors: [teacher.email], domains: ["crew.example"] },
  });
  await admin.does(addToClass, { classId, emails: [thandi.email] });
  await admin.does(removeFromClass, { classId, personId: amara.personId });

  const { rows } = await teacher.sees(classHistory, classId, beginning);

  expect(rows.map(({ email, came, byHand }) => ({ email, came, byHand }))).toEqual([
    { email: amara.email, came: false, byHand: true },
    { email: thandi.email, came: true, byHand: true },
    { email: amara.email, came: true, byHand: false },
  ]);
  const [latest, ...earlier] = rows;
  const asked = { after: latest?.id ?? null, before: null };
  expect((await teacher.sees(classHistory, classId, asked)).rows).toEqual(earlier);
  await expect(other.sees(classHistory, classId, beginning)).rejects.toMatchObject({
    code: "missing",
  });
});
