import { termsOf } from "#app/domain/billing/terms-of.ts";
import { personErased } from "#app/domain/identity/events.ts";
import { certificateIssued } from "#app/domain/learning/certificates/events.ts";
import { issueCertificate } from "#app/domain/learning/certificates/issue-certificate.ts";
import {
  courseCompleted,
  coursePublished,
  learnerEnrolled,
  lessonCompleted,
} from "#app/domain/learning/events.ts";
import { finishCourses } from "#app/domain/learning/finish-courses.ts";
import { forgetLearner } from "#app/domain/learning/forget-learner.ts";
import { importEnded } from "#app/domain/learning/importing/events.ts";
import { keyCorrected, quizPassed } from "#app/domain/learning/quiz/events.ts";
import { regradeAnswers } from "#app/domain/learning/quiz/regrade-answers.ts";
import { releaseFile } from "#app/domain/learning/release-file.ts";
import { reviewWritten } from "#app/domain/learning/reviews/events.ts";
import { earnTokens } from "#app/domain/wallet/earn-tokens.ts";
import type { EarningRule } from "#app/domain/wallet/earning.ts";
import type { EarnTokens } from "#app/domain/wallet/schema.ts";
import type { Scope } from "#tenants/scope.ts";
import { countSubject } from "#tenants/usage/count-subject.ts";
import { when } from "./handle.ts";

export const onLessonEarn = when(
  lessonCompleted,
  "wallet.earn-for-lesson",
  (scope, { personId, lessonId }) =>
    earn(scope, "lesson-completed", { personId, objectId: lessonId }),
);

export const onCourseEarn = when(
  courseCompleted,
  "wallet.earn-for-course",
  (scope, { personId, courseId }) =>
    earn(scope, "course-completed", { personId, objectId: courseId }),
);

export const onCourseCertify = when(
  courseCompleted,
  "learning.issue-certificate",
  issueCertificate,
);

export const onCertificateCount = when(
  certificateIssued,
  "usage.count-certificate",
  (scope, { certificateId }, { eventId, at }) =>
    countSubject(scope, "certificates", {
      source: certificateIssued.name,
      eventId,
      subjectId: certificateId,
      occurredAt: at,
    }),
);

export const onQuizEarn = when(
  quizPassed,
  "wallet.earn-for-quiz",
  async (scope, { personId, lessonId, firstTry }) => {
    if (firstTry) await earn(scope, "quiz-passed", { personId, objectId: lessonId });
  },
);

export const onReviewEarn = when(
  reviewWritten,
  "wallet.earn-for-review",
  (scope, { personId, courseId }) =>
    earn(scope, "review-written", { personId, objectId: courseId }),
);

export const onKeyCorrected = when(keyCorrected, "learning.regrade-answers", regradeAnswers);

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

export const onCoursePublished = when(
  coursePublished,
  "learning.finish-courses",
  (scope, { courseId }) => finishCourses(scope, { courseId }),
);

export const onErasedForget = when(personErased, "learning.forget-learner", forgetLearner);

export const onImportRelease = when(importEnded, "learning.release-archive", releaseFile);

/** What the rule gives, by the plan of whoever earns it. */
async function earn(scope: Scope, rule: EarningRule, about: EarnTokens): Promise<void> {
  const { earningTenths } = await termsOf(scope, about.personId);
  await earnTokens(scope, rule, about, earningTenths);
}
