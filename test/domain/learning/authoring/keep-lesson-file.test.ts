import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addLesson } from "#app/domain/learning/authoring/add-lesson.ts";
import { keepLessonFile } from "#app/domain/learning/authoring/keep-lesson-file.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { lessonMedia } from "#app/domain/learning/lesson-media.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { drawDraft } from "#app/draw-draft.ts";
import { anAuthor } from "#test/support/author.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const MP4 = Buffer.from("000000186674797069736f6d0000020069736f6d69736f32", "hex");
const aFilm = () => Buffer.concat([MP4, randomBytes(50)]);
const words = () => Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\n${randomUUID()}\n`);

/** A course whose second lesson is of this kind. */
async function aLesson(kind: "file" | "video" | "text") {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  await author.writes("Reef knot");
  const sectionId = (await author.plan()).sections[0]?.id ?? "";
  const { courseSlug } = author;
  const asked = { courseSlug, sectionId, title: "Seen", kind, requestId: randomUUID() } as const;
  const { lessonId } = await author.does(addLesson, asked);
  const keep = (fileId: string, language?: string) =>
    author.does(keepLessonFile, { courseSlug, lessonId, fileId, ...(language && { language }) });
  return { acme, author, lessonId, keep };
}

test("a film with its captions is published, and a learner has addresses of both that are their own", async () => {
  const { acme, author, lessonId, keep } = await aLesson("video");
  const film = { purpose: "lesson-video", name: "reef.mp4" } as const;
  await keep((await aSentFile(acme, author, aFilm(), film)).fileId);
  for (const language of ["en", "de", "en"])
    await keep((await aSentFile(acme, author, words(), { purpose: "captions" })).fileId, language);
  await author.settles();
  await author.publishes();
  const learner = await acme.learner();
  await learner.does(enrollLearner, { courseSlug: author.courseSlug });

  const media = await learner.sees(lessonMedia, lessonId);

  expect(media).toMatchObject({
    isVideo: true,
    name: "reef.mp4",
    mediaType: "video/mp4",
    size: 74,
  });
  expect(media?.captions.map(({ language }) => language)).toEqual(["de", "en"]);
  expect(media?.url).toMatch(/\/held\/[0-9a-f-]{36}\?until=\d+&proof=/);
  expect((await (await acme.learner()).sees(lessonMedia, lessonId))?.url).not.toBe(media?.url);
  expect((await learner.sees(standingIn, author.courseSlug)).steps).toHaveLength(2);
});

test("a lesson without its file is not ready to be published", async () => {
  const { acme, author, keep } = await aLesson("file");
  const unready = async () =>
    (await drawDraft(acme.tenant, author, author.courseSlug)).checks.filter(({ ok }) => !ok);
  await author.settles();
  expect(await unready()).toHaveLength(1);
  await keep((await aSentFile(acme, author, randomBytes(40))).fileId);
  expect(await unready()).toEqual([]);
});

test("a film must be one, and a text has neither file nor captions", async () => {
  const video = await aLesson("video");
  const notes = await aSentFile(video.acme, video.author, randomBytes(40));
  await expect(video.keep(notes.fileId)).rejects.toMatchObject({ code: "invalid" });
  const text = await aLesson("text");
  const other = await aSentFile(text.acme, text.author, randomBytes(40));
  await expect(text.keep(other.fileId)).rejects.toMatchObject({ code: "conflict" });
  await expect(text.keep(other.fileId, "en")).rejects.toMatchObject({ code: "conflict" });
});

test("a neighbor's file is no file, and a neighbor's lesson no lesson", async () => {
  const [here, there] = [await aLesson("file"), await aLesson("file")];
  const theirs = await aSentFile(there.acme, there.author, randomBytes(40));
  await expect(here.keep(theirs.fileId)).rejects.toMatchObject({ code: "missing" });
  const { courseSlug } = here.author;
  const { fileId } = await aSentFile(here.acme, here.author, randomBytes(40));
  const asked = { courseSlug, lessonId: there.lessonId, fileId };
  await expect(here.author.does(keepLessonFile, asked)).rejects.toMatchObject({ code: "missing" });
});
