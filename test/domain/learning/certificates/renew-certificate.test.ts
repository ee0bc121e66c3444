import { expect, test } from "vitest";
import { issueCertificate } from "#app/domain/learning/certificates/issue-certificate.ts";
import { offerCertificate } from "#app/domain/learning/certificates/offer-certificate.ts";
import { certificateNamed, myCertificates } from "#app/domain/learning/certificates/queries.ts";
import { renewCertificate } from "#app/domain/learning/certificates/renew-certificate.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { remindOfEndings } from "#app/remind-of-endings.ts";
import { aGraduate, aHolder, anAcademy, completes } from "#test/support/graduates.ts";
import { lettersTo } from "#test/support/letters.ts";

const FEW = { offered: "on", validMonths: 1, renewDays: 60 } as const;

test("a course taken again brings the next certificate, and what was done before is kept", async () => {
  const academy = await anAcademy();
  const { slug: courseSlug } = academy.course;
  await academy.boss.does(offerCertificate, { courseSlug, ...FEW });
  const amara = await aHolder(academy);
  const { certificateId } = amara;

  for (let time = 0; time < 2; time += 1) await amara.does(renewCertificate, { certificateId });
  expect(await amara.sees(standingIn, courseSlug)).toMatchObject({
    done: 0,
    course: { completedAt: null },
  });
  await academy.setUp((scope) => issueCertificate(scope, amara.completed));
  await completes(amara, courseSlug);
  await academy.setUp((scope) => issueCertificate(scope, amara.completed));

  const all = await amara.sees(myCertificates);
  expect(all.map(({ number }) => number.slice(-6))).toEqual(["000002", "000001"]);
  const before = await academy.setUp(({ db }) => db.lessonCompletedBefore.count());
  expect(before).toBe(2);
});

test("what is valid for good, or not near its end, cannot be renewed", async () => {
  const academy = await anAcademy();
  const amara = await aHolder(academy);
  const early = await anAcademy("Globex");
  await early.boss.does(offerCertificate, { courseSlug: early.course.slug, ...FEW, renewDays: 3 });
  const bo = await aHolder(early);

  for (const { does, certificateId } of [amara, bo])
    await expect(does(renewCertificate, { certificateId })).rejects.toMatchObject({
      code: "conflict",
    });
});

test("whoever holds a certificate that ends is written to once, and not when it was renewed or revoked", async () => {
  const academy = await anAcademy();
  const { slug: courseSlug } = academy.course;
  await academy.boss.does(offerCertificate, { courseSlug, ...FEW });
  const [amara, bo] = [await aHolder(academy), await aHolder(academy)];
  await bo.does(renewCertificate, { certificateId: bo.certificateId });
  await academy.setUp(({ sql }) => sql`delete from certificate_reminder where due_at > now()`);
  await academy.setUp(
    ({ sql }) => sql`
      insert into certificate_reminder (certificate_id, due_at)
      select id, now() from certificate on conflict do nothing`,
  );

  await remindOfEndings();
  await remindOfEndings();

  const subjects = async (email: string) =>
    (await lettersTo(academy, email)).map(({ subject }) => subject);
  expect((await subjects(amara.email)).filter((words) => /ends on/.test(words))).toHaveLength(1);
  expect((await subjects(bo.email)).filter((words) => /ends on/.test(words))).toHaveLength(0);
});

test("a certificate expires by itself at the end of its last day in the academy's time zone", async () => {
  const academy = await anAcademy();
  const { slug: courseSlug } = academy.course;
  await academy.boss.does(offerCertificate, { courseSlug, ...FEW, validMonths: 6 });
  const amara = await aGraduate(academy);
  const vienna = { ...academy.tenant, timeZone: "Europe/Vienna" };
  await academy.setUp(
    ({ sql }) => sql`update enrollment set completed_at = '2025-08-31T22:30:00Z'::timestamptz`,
  );
  await academy.setUp((scope) => issueCertificate({ ...scope, tenant: vienna }, amara.completed));

  const [held] = await amara.sees(myCertificates);
  expect(held).toMatchObject({ issuedOn: "2025-09-01", validThrough: "2026-03-01" });
  const stateAt = async (at: string) =>
    (
      await amara.sees(
        (glance, code: string) => certificateNamed({ ...glance, now: new Date(at) }, code),
        held?.code ?? "",
      )
    ).state;
  expect(await stateAt("2026-03-01T22:59:59Z")).toBe("valid");
  expect(await stateAt("2026-03-01T23:00:00Z")).toBe("expired");
});

test("a course without a certificate gives none", async () => {
  const academy = await anAcademy();
  const { slug: courseSlug } = academy.course;
  await academy.boss.does(offerCertificate, { courseSlug, validMonths: null, renewDays: null });
  const amara = await aGraduate(academy);
  await academy.setUp((scope) => issueCertificate(scope, amara.completed));
  expect(await amara.sees(myCertificates)).toEqual([]);
});
