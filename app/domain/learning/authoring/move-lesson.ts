import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import { keepOutline, outlineOf } from "./keep-outline.ts";
import { movedLesson, nextSpot, type Outline } from "./outline.ts";
import type { MoveLesson } from "./schema.ts";

/** The lesson stands one step earlier or later, or exactly there; beyond the ends of the course it stays. */
export async function moveLesson(scope: Scope<Person>, input: MoveLesson) {
  const course = await editDraft(scope, input.courseSlug);
  const outline = await outlineOf(scope, course.id);
  const spot = spotIn(outline, input);
  if (spot) await keepOutline(scope, movedLesson(outline, input.lessonId, spot));
  return { courseSlug: input.courseSlug };
}

const spotIn = (outline: Outline, input: MoveLesson) =>
  "step" in input ? nextSpot(outline, input.lessonId, input.step) : input;
