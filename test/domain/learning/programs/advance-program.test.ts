import fc from "fast-check";
import { expect, test } from "vitest";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { leaveCourse } from "#app/domain/learning/joining/leave-course.ts";
import { addProgramCourse } from "#app/domain/learning/programs/add-program-course.ts";
import { joinProgram } from "#app/domain/learning/programs/join-program.ts";
import { leaveProgram } from "#app/domain/learning/programs/leave-program.ts";
import { removeProgramCourse } from "#app/domain/learning/programs/remove-program-course.ts";
import { saveProgramSection } from "#app/domain/learning/programs/save-program-section.ts";
import { runs } from "#test/support/deep.ts";
import { aProgram, LESSONS } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

const COURSES = ["knots", "tides", "lights"];
const DEEDS = [
  "learn",
  "leave",
  "rejoin",
  "drop",
  "take out",
  "put in",
  "need",
  "catch up",
] as const;

const deed = fc.record({
  what: fc.constantFrom("learn" as const, "learn" as const, ...DEEDS),
  courseSlug: fc.constantFrom(...COURSES),
  lessonSlug: fc.constantFrom(...LESSONS),
  needed: fc.option(fc.nat(4)),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** A path and somebody who is on it, and what can happen to the two. What is refused has not happened. */
async function aStory() {
  const path = await aProgram(await aTenant(), { courses: COURSES });
  const sectionId = await path.firstSection();
  const amara = await path.member();
  const { author, catchesUp } = path;
  const does: Record<Deed["what"], (said: Deed) => Promise<unknown>> = {
    learn: (said) => amara.does(completeLesson, said),
    leave: () => amara.does(leaveProgram, { ...path, andCourses: false }),
    rejoin: () => amara.does(joinProgram, path),
    drop: (said) => amara.does(leaveCourse, said),
    "take out": (said) => author.does(removeProgramCourse, { ...path, ...said }),
    "put in": (said) => author.does(addProgramCourse, { ...path, ...said }),
    need: ({ needed }) =>
      author.does(saveProgramSection, { ...path, sectionId, title: "", needed }),
    "catch up": () => catchesUp(),
  };
  const happens = (said: Deed) => does[said.what](said).catch(() => null);
  return { ...path, amara, happens };
}

test("whatever happens in whatever order, the bar is true, and the path is completed once or not at all", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 24 }), async (deeds) => {
      const { amara, happens, catchesUp, completions } = await aStory();
      let wasComplete = false;
      for (const said of deeds) {
        await happens(said);
        const page = await amara.page().catch(() => null);
        if (!page) continue;
        const { progress, program } = page;
        expect(progress.value).toBeGreaterThanOrEqual(progress.completed);
        expect(progress.value).toBeLessThanOrEqual(progress.needed);
        if (wasComplete) expect(program.completedAt).not.toBeNull();
        wasComplete ||= program.completedAt !== null;
      }
      await amara.does(joinProgram, { programSlug: "deck-hand" });
      await Promise.all([catchesUp(), catchesUp()]);
      const { program, progress } = await amara.page();
      expect(program.completedAt !== null).toBe(progress.isComplete);
      expect(await completions()).toBe(progress.isComplete ? 1 : 0);
    }),
    { numRuns: runs(6) },
  );
});
