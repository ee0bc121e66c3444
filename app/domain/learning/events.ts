import { z } from "zod";
import { event } from "#app/kernel/event.ts";

const learnerAndCourse = { personId: z.uuid(), courseId: z.uuid() };

export const learnerEnrolled = event("learning.learner-enrolled", z.object(learnerAndCourse));
export const learnerLeft = event("learning.learner-left", z.object(learnerAndCourse));
export const lessonCompleted = event(
  "learning.lesson-completed",
  z.object({ ...learnerAndCourse, lessonId: z.uuid() }),
);
export const courseCompleted = event("learning.course-completed", z.object(learnerAndCourse));
export const courseImported = event("learning.course-imported", z.object({ courseId: z.uuid() }));
export const coursePublished = event(
  "learning.course-published",
  z.object({ courseId: z.uuid(), number: z.int(), lessonsChanged: z.boolean() }),
);
/** A course that was withdrawn is on offer again, as it was. */
export const courseRelisted = event("learning.course-relisted", z.object({ courseId: z.uuid() }));
export const courseWithdrawn = event(
  "learning.course-withdrawn",
  z.object({ courseId: z.uuid(), by: z.enum(["author", "moderator"]), reason: z.string() }),
);
