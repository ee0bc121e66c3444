import { randomUUID } from "node:crypto";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { addProgramCourse } from "#app/domain/learning/programs/add-program-course.ts";
import { advanceMembers } from "#app/domain/learning/programs/advance-members.ts";
import { createProgram } from "#app/domain/learning/programs/create-program.ts";
import { programPlan } from "#app/domain/learning/programs/desk.ts";
import { joinProgram } from "#app/domain/learning/programs/join-program.ts";
import { myProgram } from "#app/domain/learning/programs/my-programs.ts";
import { offerProgram } from "#app/domain/learning/programs/offer-program.ts";
import { saveProgram } from "#app/domain/learning/programs/save-program.ts";
import type { SaveProgram } from "#app/domain/learning/programs/schema.ts";
import type { ProgramKind } from "#app/domain/learning/programs/words.ts";
import type { aTenant } from "./world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Somebody = Awaited<ReturnType<Company["learner"]>>;

/** The lessons of each short course. */
export const LESSONS = ["one", "two"];

/** Courses of two lessons each that are on offer, by these slugs. */
const shortCourses = ({ setUp }: Company, slugs: readonly string[]) =>
  setUp(async ({ db, now }) => {
    for (const slug of slugs) {
      const { id } = await db.course.create({
        data: {
          slug,
          title: `About ${slug}`,
          state: "published",
          lessonCount: 2,
          publishedAt: now,
        },
      });
      const lessons = LESSONS.map((lesson, at) => ({
        ...{ courseId: id, position: at + 1, slug: lesson, title: lesson, markdown: "", html: "" },
      }));
      await db.lesson.createMany({ data: lessons });
      await db.courseDraft.create({ data: { courseId: id, title: `About ${slug}` } });
    }
  });

/** Settings of a program as their form sends them; only what is not plain is said. */
export const programForm = (
  programSlug: string,
  asked: Partial<SaveProgram> = {},
): SaveProgram => ({
  ...{ programSlug, title: "Deck hand", summary: "", description: "", outcomes: [], price: "" },
  ...{ inOrder: "no", certified: false, dueOn: null, dueDays: null },
  ...asked,
});

type Asked = Partial<SaveProgram> &
  Readonly<{ kind?: ProgramKind; courses?: readonly string[]; author?: Somebody }>;

/** A program on offer in which short courses stand in one section. */
export async function aProgram(company: Company, asked: Asked = {}) {
  const { kind = "path", courses = ["knots", "tides", "lights"], author: given, ...said } = asked;
  const author = given ?? (await company.admin());
  await shortCourses(company, courses);
  const title = said.title ?? "Deck hand";
  const made = await author.does(createProgram, { title, kind, requestId: randomUUID() });
  const { programSlug } = made;
  await author.does(saveProgram, programForm(programSlug, said));
  for (const courseSlug of courses)
    await author.does(addProgramCourse, { programSlug, courseSlug });
  await author.does(offerProgram, { programSlug });
  const plan = () => author.sees(programPlan, programSlug);
  const { id: programId } = (await plan()).program;
  return {
    ...{ company, author, programSlug, programId, plan },
    firstSection: async () => (await plan()).sections[0]?.id ?? "",
    /** What the workers do after something has happened. */
    catchesUp: () => company.setUp((scope) => advanceMembers(scope, { programId, after: null })),
    member: async (learner?: Somebody) =>
      aMember(learner ?? (await company.learner()), programSlug),
    /** How often it was announced that somebody has completed it. */
    completions: () =>
      company.setUp(({ db }) =>
        db.journal.count({ where: { name: "learning.program-completed" } }),
      ),
  };
}

async function aMember(learner: Somebody, programSlug: string) {
  await learner.does(joinProgram, { programSlug });
  const page = () => learner.sees(myProgram, programSlug);
  return {
    ...learner,
    page,
    /** The standing of each course, by its slug. */
    standings: async () =>
      Object.fromEntries(
        (await page()).sections.flatMap(({ courses }) =>
          courses.map(({ slug, standing }) => [slug, standing]),
        ),
      ),
    finishes: async (courseSlug: string) => {
      for (const lessonSlug of LESSONS)
        await learner.does(completeLesson, { courseSlug, lessonSlug });
    },
  };
}
