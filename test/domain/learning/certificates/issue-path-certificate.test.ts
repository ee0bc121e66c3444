import { expect, test } from "vitest";
import { changeName } from "#app/domain/identity/change-name.ts";
import { badgeOf } from "#app/domain/learning/certificates/badge/badge-of.ts";
import { issuePathCertificate } from "#app/domain/learning/certificates/issue-path-certificate.ts";
import {
  badgeFacts,
  certificateNamed,
  myCertificates,
  pathCertificateOf,
} from "#app/domain/learning/certificates/queries.ts";
import { reissueCertificate } from "#app/domain/learning/certificates/reissue-certificate.ts";
import { renewCertificate } from "#app/domain/learning/certificates/renew-certificate.ts";
import { revokeCertificate } from "#app/domain/learning/certificates/revoke-certificate.ts";
import { joinProgram } from "#app/domain/learning/programs/join-program.ts";
import { leaveProgram } from "#app/domain/learning/programs/leave-program.ts";
import { deliveryIn } from "#test/support/deliver.ts";
import { lettersTo } from "#test/support/letters.ts";
import { aProgram } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

/** Somebody who has completed a path of one course, and of whom the workers have heard. */
async function aGraduate({ certified = true } = {}) {
  const path = await aProgram(await aTenant("Acme"), { certified, courses: ["knots"] });
  const delivered = deliveryIn(path.company);
  const amara = await path.member();
  await amara.finishes("knots");
  await path.company.setUp(({ sql }) => sql`update enrollment set completed_at = now()`);
  await path.catchesUp();
  await delivered();
  const { personId } = amara;
  const again = () =>
    path.company.setUp((scope) =>
      issuePathCertificate(scope, { personId, programId: path.programId }),
    );
  const held = async () => (await amara.sees(myCertificates)).filter(isOfPath);
  return { ...path, amara, delivered, again, held };
}

const isOfPath = ({ courseTitle }: { courseTitle: string }) => courseTitle === "Deck hand";

test("whoever completes a path holds one certificate for it, numbered with those of courses, however often the news arrives", async () => {
  const { company, amara, again, held, programSlug } = await aGraduate();
  for (let time = 0; time < 3; time += 1) await again();
  const [certificate, ...others] = await held();
  expect(others).toEqual([]);
  expect(certificate).toMatchObject({
    ...{ state: "valid", validThrough: null, isRenewable: false, courseTitle: "Deck hand" },
  });
  const all = await company.setUp(
    ({ sql }) => sql<{ sequence: bigint }>`select sequence from certificate order by sequence`,
  );
  expect(all.map(({ sequence }) => Number(sequence))).toEqual(all.map((_, at) => at + 1));
  expect(await amara.sees(pathCertificateOf, programSlug)).toEqual({ code: certificate?.code });
  const letters = await lettersTo(company, amara.email);
  const about = letters.filter(({ body }) => body?.includes(`/verify/${certificate?.code}`));
  expect(about).toHaveLength(1);
  expect(about[0]?.body).toContain("learning path");
});

test("a path that has no certificate to give gives none", async () => {
  const { held, again } = await aGraduate({ certified: false });
  await again();
  expect(await held()).toEqual([]);
});

test("its badge is of a learning program and leads to the path", async () => {
  const { company, amara, held, programSlug } = await aGraduate();
  const [{ code } = { code: "" }] = await held();
  const certificate = await amara.sees(certificateNamed, code);
  const badge = badgeOf(company.tenant, {
    ...certificate,
    ...(await amara.sees(badgeFacts, certificate)),
  });
  expect(badge).toMatchObject({
    credentialSubject: {
      achievement: {
        achievementType: "LearningProgram",
        id: expect.stringMatching(new RegExp(`/paths/${programSlug}$`)),
        name: "Deck hand",
      },
    },
  });
});

test("it is issued again under a new name, is not renewed, and is revoked for good", async () => {
  const { company, author, amara, held, again } = await aGraduate();
  const [{ id } = { id: "" }] = await held();
  await amara.does(changeName, { name: "Amara Nwosu" });
  await amara.does(reissueCertificate, { certificateId: id });
  const [fresh] = await held();
  expect(fresh).toMatchObject({ personName: "Amara Nwosu", state: "valid" });
  const certificateId = fresh?.id ?? "";
  await expect(amara.does(renewCertificate, { certificateId })).rejects.toMatchObject({
    code: "missing",
  });
  await author.does(revokeCertificate, { certificateId, reason: "It was a mistake." });
  await again();
  expect((await held()).map(({ state }) => state)).toEqual(["revoked"]);
  const told = await company.setUp(({ db }) =>
    db.journal.findMany({ where: { name: "learning.certificate-revoked" } }),
  );
  expect(told).toMatchObject([{ facts: { courseId: null, programId: expect.any(String) } }]);
});

test("whoever leaves the path and comes back keeps the one that they hold", async () => {
  const { amara, delivered, held, programSlug } = await aGraduate();
  const before = await held();
  await amara.does(leaveProgram, { programSlug, andCourses: false });
  await amara.does(joinProgram, { programSlug });
  await delivered();
  expect(await held()).toEqual(before);
});
