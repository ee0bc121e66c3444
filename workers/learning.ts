import { courseCompleted, learnerEnrolled, lessonCompleted } from "#app/domain/learning/events.ts";
import { earnTokens } from "#app/domain/wallet/earn-tokens.ts";
import { countSubject } from "#tenants/usage/count-subject.ts";
import { when } from "./handle.ts";

export const onLessonEarn = when(
  lessonCompleted,
  "wallet.earn-for-lesson",
  (scope, { personId, lessonId }) =>
    earnTokens(scope, "lesson-completed", { personId, objectId: lessonId }),
);

export const onCourseEarn = when(
  courseCompleted,
  "wallet.earn-for-course",
  (scope, { personId, courseId }) =>
    earnTokens(scope, "course-completed", { personId, objectId: courseId }),
);

export const onEnrollmentCount = when(
  learnerEnrolled,
  "usage.count-enrolled-learner",
  (scope, { personId }, { eventId, at }) =>
    countSubject(scope, "active-learners", {
      source: learnerEnrolled.name,
      eventId,
      subjectId: personId,
      occurredAt: at,
    }),
);

export const onLessonCount = when(
  lessonCompleted,
  "usage.count-active-learner",
  (scope, { personId }, { eventId, at }) =>
    countSubject(scope, "active-learners", {
      source: lessonCompleted.name,
      eventId,
      subjectId: personId,
      occurredAt: at,
    }),
);
