import { expect, test } from "vitest";
import { changeName } from "#app/domain/identity/change-name.ts";
import {
  certificateNamed,
  fallenBetween,
  myCertificates,
} from "#app/domain/learning/certificates/queries.ts";
import { reissueCertificate } from "#app/domain/learning/certificates/reissue-certificate.ts";
import { revokeCertificate } from "#app/domain/learning/certificates/revoke-certificate.ts";
import { aHolder, anAcademy } from "#test/support/graduates.ts";

test("under a new name there is another certificate, and the old one says that it was replaced, once", async () => {
  const academy = await anAcademy();
  const amara = await aHolder(academy);
  await amara.does(changeName, { name: "Amara Nwosu" });

  const { certificateId } = amara;
  for (let time = 0; time < 2; time += 1) await amara.does(reissueCertificate, { certificateId });

  const [current, ...others] = await amara.sees(myCertificates);
  expect(others).toEqual([]);
  expect(current).toMatchObject({ personName: "Amara Nwosu", isRenamed: false, state: "valid" });
  expect(current?.number).toMatch(/-000002$/);
  const old = await amara.sees(certificateNamed, amara.code);
  expect(old).toMatchObject({ personName: "Amara Okafor", state: "superseded" });
  expect(old.issuedOn).toBe(current?.issuedOn);
  expect(await amara.sees(fallenBetween, 0, 10)).toEqual([1n]);
});

test("nothing is reissued under the same name, to somebody else, or once it was revoked", async () => {
  const academy = await anAcademy();
  const [amara, bo] = [await aHolder(academy), await academy.learner()];
  const { certificateId } = amara;

  await expect(amara.does(reissueCertificate, { certificateId })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(bo.does(reissueCertificate, { certificateId })).rejects.toMatchObject({
    code: "missing",
  });
  await academy.boss.does(revokeCertificate, { certificateId, reason: "A mistake." });
  await amara.does(changeName, { name: "Amara Nwosu" });
  await expect(amara.does(reissueCertificate, { certificateId })).rejects.toMatchObject({
    code: "gone",
  });
});
