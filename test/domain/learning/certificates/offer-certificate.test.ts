import { expect, test } from "vitest";
import { offerCertificate } from "#app/domain/learning/certificates/offer-certificate.ts";
import { coursePage } from "#app/domain/learning/queries.ts";
import { anAcademy } from "#test/support/graduates.ts";

test("a course's page says whether it ends with a certificate and for how long, and is drawn anew when that changes", async () => {
  const [academy, globex] = [await anAcademy(), await anAcademy("Globex")];
  const learner = await academy.learner();
  const courseSlug = academy.course.slug;
  const said = async () => {
    const { isCertified, validMonths } = (await learner.sees(coursePage, courseSlug)).course;
    return { isCertified, validMonths, version: (await academy.now()).version };
  };
  const atFirst = await said();
  await academy.boss.does(offerCertificate, {
    ...{ courseSlug, offered: "on", validMonths: 24, renewDays: null },
  });
  const limited = await said();
  await academy.boss.does(offerCertificate, { courseSlug, validMonths: null, renewDays: null });
  const none = await said();

  expect(atFirst).toMatchObject({ isCertified: true, validMonths: null });
  expect(limited).toMatchObject({ isCertified: true, validMonths: 24 });
  expect(none).toMatchObject({ isCertified: false, validMonths: null });
  expect(limited.version).toBeGreaterThan(atFirst.version);
  expect(none.version).toBeGreaterThan(limited.version);
  const { course } = await (await globex.learner()).sees(coursePage, globex.course.slug);
  expect(course.isCertified).toBe(true);
});
