import { randomUUID } from "node:crypto";
import { addLesson } from "#app/domain/learning/authoring/add-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { keepLessonPackage } from "#app/domain/learning/scorm/keep-lesson-package.ts";
import { launchPackage } from "#app/domain/learning/scorm/launch-package.ts";
import { playedPackage } from "#app/domain/learning/scorm/queries.ts";
import type { LaunchPackage, TakeWord } from "#app/domain/learning/scorm/schema.ts";
import { takeWord } from "#app/domain/learning/scorm/take-word.ts";
import { keptPackage } from "#app/receive-package.ts";
import { anAuthor } from "./author.ts";
import { aSentFile } from "./uploads.ts";
import type { aTenant } from "./world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Writer = Awaited<ReturnType<Company["instructor"]>>;

/** A published course whose first lesson is a text and whose second plays this package. */
export async function aPackageLesson(company: Company, zip: Buffer, given?: Writer) {
  const author = await anAuthor(company, `Knots ${randomUUID()}`, given);
  await author.writes("Reef knot");
  const { courseSlug } = author;
  const sectionId = (await author.plan()).sections[0]?.id ?? "";
  const { lessonId } = await author.does(addLesson, {
    ...{ courseSlug, sectionId, title: "Practice", kind: "scorm", requestId: randomUUID() },
  });
  const lesson = { courseSlug, lessonSlug: "practice" };
  const brings = async (bytes: Buffer) => {
    const wish = { purpose: "lesson-package", name: "knots.zip" } as const;
    const { fileId } = await aSentFile(company, author, bytes, wish);
    const packageId = await keptPackage(company.tenant, author, fileId);
    await author.does(keepLessonPackage, { courseSlug, lessonId, packageId });
    return packageId;
  };
  const packageId = await brings(zip);
  await author.settles();
  await author.publishes();

  return {
    ...{ author, lesson, lessonId, packageId, brings },
    /** Somebody who is enrolled, and what they may do here. */
    learner: async (person?: Writer) => {
      const learner = person ?? (await company.learner());
      await learner.does(enrollLearner, { courseSlug });
      return {
        ...learner,
        /** The part that is opened, by its name, or by what content asks for. */
        launches: async (item?: string, more: Partial<LaunchPackage> = {}) => {
          const { launch, ...news } = await learner.does(launchPackage, {
            ...lesson,
            item,
            ...more,
          });
          if (!launch) throw new Error(news.says ?? "nothing was opened");
          return { ...launch, ...news };
        },
        /** The content says this; its number and run rise where nothing else is asked for. */
        says: (launchId: string, number: number, cmi: object, more: Partial<TakeWord> = {}) =>
          learner.does(takeWord, {
            ...{ ...lesson, launchId, number, run: 1, ended: false, body: { ...cmi }, ...more },
          }),
        stands: () => learner.sees(playedPackage, courseSlug, "practice"),
      };
    },
    attempts: () =>
      company.setUp(({ db }) =>
        db.scormAttempt.findMany({ where: { lessonId }, orderBy: { id: "asc" } }),
      ),
  };
}
