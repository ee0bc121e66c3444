import { expect, test } from "vitest";
import { issueCertificate } from "#app/domain/learning/certificates/issue-certificate.ts";
import { offerCertificate } from "#app/domain/learning/certificates/offer-certificate.ts";
import { renewCertificate } from "#app/domain/learning/certificates/renew-certificate.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { launchPackage } from "#app/domain/learning/scorm/launch-package.ts";
import { renewPackage } from "#app/domain/learning/scorm/renew-package.ts";
import { takeSentCourse } from "#app/upload-course.ts";
import { aPackageLesson } from "#test/support/packages.ts";
import { controls, rule, rules, sequencedManifest, sequencing } from "#test/support/walks.ts";
import { aTenant } from "#test/support/world.ts";
import { aZip, manifest12, manifest2004 } from "#test/support/zips.ts";

const page = "<p>Right over left.</p>";
const one = await aZip({
  "imsmanifest.xml": manifest12([{ id: "one", title: "One", href: "one.html" }]),
  "one.html": page,
});
const two = await aZip({
  "imsmanifest.xml": manifest2004([
    { id: "first", title: "First", href: "a.html" },
    { id: "second", title: "Second", href: "b.html" },
  ]),
  ...{ "a.html": page, "b.html": page },
});
const core = (status: string, raw = "", time = "0000:00:10.00") => ({
  core: { lesson_status: status, score: { raw }, session_time: time, exit: "suspend" },
});

const acme = await aTenant("Acme");

test("a package that says it is complete completes its lesson, once", async () => {
  const { learner, lesson, attempts } = await aPackageLesson(acme, one);
  const person = await learner();
  const { launchId } = await person.launches();
  expect((await person.says(launchId, 1, core("incomplete"))).isDone).toBe(false);
  expect((await person.says(launchId, 2, core("completed", "90"))).isDone).toBe(true);
  expect((await person.says(launchId, 2, core("completed", "90"))).isDone).toBe(true);
  expect((await person.stands()).isDone).toBe(true);
  const [attempt] = await attempts();
  expect(attempt).toMatchObject({ completion: "completed", success: "unknown", score: 0.9 });
  await expect(person.does(completeLesson, lesson)).rejects.toMatchObject({ code: "conflict" });
});

test("a late or repeated word changes nothing", async () => {
  const { learner, attempts } = await aPackageLesson(acme, one);
  const person = await learner();
  const { launchId } = await person.launches();
  await person.says(launchId, 5, core("incomplete", "50", "0000:01:00.00"));
  await person.says(launchId, 5, core("completed", "99", "0000:09:00.00"));
  await person.says(launchId, 4, core("completed", "99", "0000:09:00.00"));
  expect((await attempts())[0]).toMatchObject({
    completion: "incomplete",
    score: 0.5,
    seconds: 60,
  });
});

test("what another page has taken over is not heard any more", async () => {
  const { learner, attempts } = await aPackageLesson(acme, one);
  const person = await learner();
  const { launchId: old } = await person.launches();
  const { launchId } = await person.launches();
  expect(await person.says(old, 9, core("passed"))).toMatchObject({ isOver: true });
  expect(await person.says(launchId, 1, core("incomplete"))).toMatchObject({ isOver: false });
  expect((await attempts())[0]?.success).toBe("unknown");
});

test("a score never falls, and a pass is never taken away", async () => {
  const { learner, attempts } = await aPackageLesson(acme, one);
  const person = await learner();
  const { launchId } = await person.launches();
  await person.says(launchId, 1, core("passed", "80"));
  const { launchId: again } = await person.launches();
  await person.says(again, 1, core("failed", "20"));
  expect((await attempts())[0]).toMatchObject({ success: "passed", score: 0.8 });
  expect((await person.stands()).isDone).toBe(true);
});

test("the time of every run counts once", async () => {
  const { learner, attempts } = await aPackageLesson(acme, one);
  const person = await learner();
  const { launchId } = await person.launches();
  const seconds = (count: number) => core("incomplete", "", `0000:00:${count}.00`);
  await person.says(launchId, 1, seconds(10));
  await person.says(launchId, 2, seconds(30), { ended: true });
  await person.says(launchId, 3, seconds(20), { run: 2 });
  const { launchId: next } = await person.launches();
  await person.says(next, 1, seconds(15));
  expect((await attempts())[0]?.seconds).toBe(30 + 20 + 15);
});

test("a package of two parts is done with both, and goes on where it was", async () => {
  const { learner } = await aPackageLesson(acme, two);
  const person = await learner();
  const { launchId } = await person.launches();
  const done = { completion_status: "completed", success_status: "passed", score: { scaled: "1" } };
  expect(await person.says(launchId, 1, done)).toMatchObject({ isDone: false });
  const second = await person.launches("second");
  expect((await person.launches()).item).toBe("second");
  const { launchId: here } = await person.launches();
  expect(second.title).toBe("Second");
  expect(await person.says(here, 1, { ...done, score: { scaled: "0.5" } })).toMatchObject({
    isDone: true,
  });
  expect((await person.stands()).score).toBe(0.75);
});

test("another package keeps the attempt that is under way; who has finished gets the new one", async () => {
  const { learner, author, brings, packageId, attempts } = await aPackageLesson(acme, one);
  const [busy, through] = [await learner(), await learner()];
  const { launchId } = await busy.launches();
  await busy.says(launchId, 1, core("incomplete", "40"));
  const other = await through.launches();
  await through.says(other.launchId, 1, core("passed", "90"));
  const newer = await brings(two);
  await author.publishes();
  expect(await busy.stands()).toMatchObject({ packageId, isNews: false });
  expect(await through.stands()).toMatchObject({ packageId: newer, isNews: true });
  const { launchId: still } = await busy.launches();
  await busy.says(still, 1, core("completed", "60"));
  expect((await busy.stands()).isDone).toBe(true);
  expect((await attempts()).map(({ packageId: of }) => of)).toEqual([packageId, packageId]);
});

test("whoever is in the middle may begin the newest package, and keeps what they did", async () => {
  const { learner, author, brings, lesson, attempts } = await aPackageLesson(acme, one);
  const person = await learner();
  const { launchId } = await person.launches();
  await person.says(launchId, 1, core("incomplete", "40"));
  const newer = await brings(two);
  await author.publishes();
  await person.does(renewPackage, lesson);
  await person.does(renewPackage, lesson);
  expect(await person.stands()).toMatchObject({ packageId: newer, isNews: true });
  const first = await person.launches();
  expect(first.item).toBe("first");
  await person.says(first.launchId, 1, {});
  expect((await person.stands()).isNews).toBe(false);
  expect((await attempts()).map(({ score }) => score)).toEqual([0.4, null]);
});

test("a package becomes a course of one lesson, once", async () => {
  const author = await acme.instructor();
  const take = () =>
    takeSentCourse(
      { tenant: acme.tenant, actor: async () => author },
      new File([Uint8Array.from(two)], "knots.zip"),
    );
  const first = await take();
  expect(first).toMatchObject({ created: true, state: "draft", lessons: 1 });
  expect(await take()).toMatchObject({ changed: false, course: first.course });
});

test("a package is played by whoever is enrolled, in their own academy, and nobody else", async () => {
  const { learner, lesson } = await aPackageLesson(acme, one);
  const [mine, other] = [await learner(), await learner()];
  const stranger = await (await aTenant("Globex")).learner();
  const { launchId } = await mine.launches();
  expect(await other.says(launchId, 1, core("passed"))).toMatchObject({ isOver: true });
  await expect(stranger.does(launchPackage, { ...lesson, item: undefined })).rejects.toMatchObject({
    code: "missing",
  });
  const outside = await acme.learner();
  await expect(outside.does(launchPackage, { ...lesson, item: undefined })).rejects.toMatchObject({
    code: "forbidden",
  });
});

const flows = sequencing(controls(`flow="true"`));
const led = await aZip({
  "imsmanifest.xml": sequencedManifest(flows, [
    { id: "test", says: sequencing(rules(rule("pre", "disabled", "attempted"))) },
    { id: "lesson", says: sequencing(rules(rule("post", "retry", "not satisfied"))) },
  ]),
  "one.html": page,
});
const passed = { completion_status: "completed", success_status: "passed", score: { scaled: "1" } };

test("the order of a package is kept by the server: what it forbids is not opened, whoever asks", async () => {
  const { learner, lesson, attempts } = await aPackageLesson(acme, led);
  const person = await learner();
  const first = await person.launches();
  expect([first.item, first.offer.continue]).toEqual(["test", true]);
  await person.says(first.launchId, 1, passed, { ended: true });
  const second = await person.launches(undefined, { request: "continue", from: first.launchId });
  expect(
    (await person.launches(undefined, { request: "continue", from: first.launchId })).item,
  ).toBe("lesson");
  const forbidden = await person.does(launchPackage, { ...lesson, item: "test" });
  expect(forbidden).toMatchObject({ launch: null, isDone: false });
  expect(second.item).toBe("lesson");
  expect((await attempts())[0]).toMatchObject({ completion: "incomplete", success: "unknown" });
});

test("a part that was failed begins anew, and the package is done by its own rules", async () => {
  const { learner, attempts } = await aPackageLesson(acme, led);
  const person = await learner();
  const { launchId } = await person.launches();
  await person.says(launchId, 1, passed, { ended: true });
  const { launchId: second } = await person.launches(undefined, {
    request: "continue",
    from: launchId,
  });
  await person.says(second, 1, { ...passed, success_status: "failed" }, { ended: true });
  const again = await person.launches(undefined, { request: "exit", from: second });
  expect(again).toMatchObject({ item: "lesson", isDone: false });
  expect(await person.says(again.launchId, 1, passed, { ended: true })).toMatchObject({
    isDone: true,
  });
  expect((await attempts())[0]).toMatchObject({
    completion: "completed",
    success: "passed",
    score: 1,
  });
});

test("who comes back goes on in the same part and the same order", async () => {
  const { learner } = await aPackageLesson(acme, led);
  const person = await learner();
  const { launchId } = await person.launches();
  await person.says(launchId, 1, { ...passed, exit: "" }, { ended: true });
  const second = await person.launches(undefined, { request: "continue", from: launchId });
  await person.says(second.launchId, 1, { completion_status: "incomplete", exit: "suspend" });
  expect((await person.launches()).item).toBe("lesson");
  expect((await person.stands()).offer).toMatchObject({ continue: true, previous: false });
});

test("a package that leads nowhere by itself begins with the first part that may be chosen", async () => {
  const chosen = await aZip({
    "imsmanifest.xml": sequencedManifest(sequencing(controls(`choice="true"`)), [
      { id: "hidden", says: sequencing(rules(rule("pre", "hiddenFromChoice", "always"))) },
      { id: "open" },
    ]),
    "one.html": page,
  });
  const { learner } = await aPackageLesson(acme, chosen);
  expect((await (await learner()).launches()).item).toBe("open");
});

test("a course that is taken again begins its package anew, and keeps the attempt before as it was", async () => {
  const { learner, author, lesson, lessonId, attempts } = await aPackageLesson(acme, one);
  const { courseSlug } = lesson;
  const person = await learner();
  await author.does(offerCertificate, { courseSlug, offered: "on", validMonths: 1, renewDays: 60 });
  await person.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });
  const { launchId } = await person.launches();
  await person.says(launchId, 1, core("completed", "90"));
  const certificateId = await acme.setUp(async (scope) => {
    const [course] = await scope.sql<{
      id: string;
    }>`select course_id as id from lesson where id = ${lessonId}::uuid`;
    await issueCertificate(scope, { personId: person.personId, courseId: course?.id ?? "" });
    const held = await scope.db.certificate.findFirst({ where: { personId: person.personId } });
    return held?.id ?? "";
  });
  await person.does(renewCertificate, { certificateId });

  expect(await person.says(launchId, 2, core("completed", "95"))).toMatchObject({ isOver: true });
  expect(await person.stands()).toMatchObject({ isDone: false, attemptId: null });
  const again = await person.launches();
  expect(again.isDone).toBe(false);
  await person.says(again.launchId, 1, core("incomplete", "20"));
  expect((await person.stands()).isDone).toBe(false);
  expect(await attempts()).toMatchObject([
    { period: 1, completion: "completed", score: 0.9 },
    { period: 2, completion: "incomplete", score: 0.2 },
  ]);
});

test("a package with another order begins it anew where it is chosen, and what was done before is kept", async () => {
  const { learner, author, brings, lesson, attempts } = await aPackageLesson(acme, led);
  const person = await learner();
  const { launchId } = await person.launches();
  await person.says(launchId, 1, passed, { ended: true });
  await brings(two);
  await author.publishes();
  const next = await person.launches(undefined, { request: "continue", from: launchId });
  expect(next.item).toBe("lesson");
  await person.does(renewPackage, lesson);
  expect((await person.launches()).item).toBe("first");
  expect((await attempts()).map(({ success }) => success)).toEqual(["unknown", "unknown"]);
});

test("an objective that one part reaches is known to the part that shares it, and to its rules", async () => {
  const share = (id: string, said: string) =>
    `<imsss:objectives><imsss:primaryObjective/><imsss:objective objectiveID="${id}"><imsss:mapInfo targetObjectiveID="reef" ${said}/></imsss:objective></imsss:objectives>`;
  const shared = await aZip({
    "imsmanifest.xml": sequencedManifest(flows, [
      { id: "test", says: sequencing(share("asked", `writeSatisfiedStatus="true"`)) },
      {
        id: "known",
        says: sequencing(
          share("taught", ""),
          rules(rule("pre", "skip", `satisfied referencedObjective="taught"`)),
        ),
      },
      { id: "last" },
    ]),
    "one.html": page,
  });
  const { learner } = await aPackageLesson(acme, shared);
  const person = await learner();
  const { launchId } = await person.launches();
  const asked = { 0: { id: "asked", success_status: "passed", score: { scaled: "" } } };
  await person.says(launchId, 1, { objectives: asked }, { ended: true });
  const next = await person.launches(undefined, { request: "continue", from: launchId });
  expect(next.item).toBe("last");
});
