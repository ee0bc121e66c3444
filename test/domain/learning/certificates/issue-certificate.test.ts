import { expect, test } from "vitest";
import { changeName } from "#app/domain/identity/change-name.ts";
import { issueCertificate } from "#app/domain/learning/certificates/issue-certificate.ts";
import { certificateNamed, myCertificates } from "#app/domain/learning/certificates/queries.ts";
import { aGraduate, anAcademy } from "#test/support/graduates.ts";
import { lettersTo } from "#test/support/letters.ts";

test("whoever completes a course holds one certificate, however often the news arrives", async () => {
  const academy = await anAcademy();
  const amara = await aGraduate(academy);

  for (let time = 0; time < 3; time += 1)
    await academy.setUp((scope) => issueCertificate(scope, amara.completed));

  const [certificate, ...others] = await amara.sees(myCertificates);
  expect(others).toEqual([]);
  expect(certificate).toMatchObject({ personName: "Amara Okafor", courseTitle: "Knots" });
  expect(certificate?.number).toMatch(/^ACM-\d{4}-000001$/);
  const letters = await lettersTo(academy, amara.email);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.body).toContain(`/verify/${certificate?.code}`);
});

test("numbers follow one another without a gap when many finish at once and some of it is rolled back", async () => {
  const academy = await anAcademy();
  const graduates = await Promise.all(Array.from({ length: 12 }, () => aGraduate(academy)));

  await Promise.allSettled(
    graduates.map((graduate, index) =>
      academy.setUp(async (scope) => {
        await issueCertificate(scope, graduate.completed);
        if (index % 3 === 0) throw new Error("the power went out");
      }),
    ),
  );

  const sequences = await academy.setUp(
    ({ sql }) => sql<{ sequence: bigint }>`select sequence from certificate order by sequence`,
  );
  expect(sequences.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("what a certificate says stays when the person or the academy changes its name", async () => {
  const academy = await anAcademy();
  const amara = await aGraduate(academy);
  await academy.setUp((scope) => issueCertificate(scope, amara.completed));
  const [{ code } = { code: "" }] = await amara.sees(myCertificates);
  const before = await amara.sees(certificateNamed, code);

  await amara.does(changeName, { name: "Amara Nwosu" });
  await academy.setUp(({ sql }) => sql`update course set title = 'Other knots'`);
  await academy.setUp(({ sql }) => sql`update tenant set name = 'Other academy'`);

  expect(await amara.sees(certificateNamed, code)).toEqual(before);
  await expect(
    academy.setUp(({ sql }) => sql`update certificate set person_name = 'Somebody'`),
  ).rejects.toThrow(/names whom it was issued to/);
});

test("the day is the academy's own, wherever the server stands", async () => {
  const academy = await anAcademy();
  const amara = await aGraduate(academy);
  await academy.setUp(({ sql }) => sql`update tenant set time_zone = 'Pacific/Kiritimati'`);
  await academy.setUp(
    ({ sql }) => sql`update enrollment set completed_at = '2026-03-31T23:30:00Z'::timestamptz`,
  );
  const moved = { ...academy.tenant, timeZone: "Pacific/Kiritimati" };
  await academy.setUp((scope) => issueCertificate({ ...scope, tenant: moved }, amara.completed));

  expect(await amara.sees(myCertificates)).toMatchObject([
    { issuedOn: "2026-04-01", validThrough: null },
  ]);
});
