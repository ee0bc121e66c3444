import { expect, test } from "vitest";
import { findCertificate } from "#app/domain/learning/certificates/find-certificate.ts";
import { certificateNamed } from "#app/domain/learning/certificates/queries.ts";
import { revokeCertificate } from "#app/domain/learning/certificates/revoke-certificate.ts";
import { aHolder, anAcademy } from "#test/support/graduates.ts";

test("a revoked certificate says so and when, never why, and is revoked for good", async () => {
  const academy = await anAcademy();
  const amara = await aHolder(academy);
  const { certificateId } = amara;

  await academy.boss.does(revokeCertificate, { certificateId, reason: "Somebody else sat there." });
  await academy.boss.does(revokeCertificate, { certificateId, reason: "Another reason." });

  const seen = await amara.sees(certificateNamed, amara.code);
  expect(seen.state).toBe("revoked");
  expect(seen.revokedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(JSON.stringify(seen)).not.toContain("Somebody else");
  const kept = await academy.setUp(({ db }) => db.certificate.findMany({}));
  expect(kept.map(({ revokedWhy }) => revokedWhy)).toEqual(["Somebody else sat there."]);
});

test("only administrators revoke, and only in their own academy", async () => {
  const [academy, globex] = [await anAcademy(), await anAcademy("Globex")];
  const amara = await aHolder(academy);
  const revoked = { certificateId: amara.certificateId, reason: "Because." };

  await expect(amara.does(revokeCertificate, revoked)).rejects.toMatchObject({ code: "forbidden" });
  await expect(globex.boss.does(revokeCertificate, revoked)).rejects.toMatchObject({
    code: "missing",
  });
  expect((await amara.sees(certificateNamed, amara.code)).state).toBe("valid");
});

test("a certificate is found by its number and name together, and a wrong name is no hint", async () => {
  const [academy, globex] = [await anAcademy(), await anAcademy("Globex")];
  const amara = await aHolder(academy);
  const { number } = await amara.sees(certificateNamed, amara.code);

  const found = await academy.visitor.does(findCertificate, { number, name: "AMARA  Okáfor" });
  expect(found).toEqual({ code: amara.code });

  const refusals = await Promise.allSettled([
    academy.visitor.does(findCertificate, { number, name: "Somebody Else" }),
    academy.visitor.does(findCertificate, { number: "ACM-1999-000001", name: "Amara Okafor" }),
    globex.visitor.does(findCertificate, { number, name: "Amara Okafor" }),
  ]);
  const words = refusals.map((one) => one.status === "rejected" && one.reason.message);
  expect(new Set(words).size).toBe(1);
  expect(words[0]).toMatch(/^No certificate here/);
});

test("pages that were kept for visitors are drawn anew once a certificate is revoked, and for no new one", async () => {
  const academy = await anAcademy();
  const { version: before } = await academy.now();
  const { certificateId } = await aHolder(academy);
  expect((await academy.now()).version).toBe(before);

  await academy.boss.does(revokeCertificate, { certificateId, reason: "A mistake." });

  expect((await academy.now()).version).toBeGreaterThan(before);
});
