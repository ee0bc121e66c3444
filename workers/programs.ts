import { issuePathCertificate } from "#app/domain/learning/certificates/issue-path-certificate.ts";
import {
  courseCompleted,
  coursePublished,
  courseRelisted,
  courseWithdrawn,
} from "#app/domain/learning/events.ts";
import { advanceLearner } from "#app/domain/learning/programs/advance-learner.ts";
import { advanceMembers } from "#app/domain/learning/programs/advance-members.ts";
import { advanceProgram } from "#app/domain/learning/programs/advance-program.ts";
import {
  programChanged,
  programCompleted,
  programJoined,
} from "#app/domain/learning/programs/events.ts";
import { followCourse } from "#app/domain/learning/programs/follow-course.ts";
import { when } from "./handle.ts";

export const onCourseAdvance = when(courseCompleted, "learning.advance-programs", advanceLearner);

/** Once more after joining: a course may have been completed in the same moment. */
export const onProgramJoined = when(programJoined, "learning.advance-joined", advanceProgram);

export const onProgramChanged = when(programChanged, "learning.advance-members", advanceMembers);

export const onPublishedFollow = when(coursePublished, "learning.follow-published", followCourse);

export const onRelistedFollow = when(courseRelisted, "learning.follow-relisted", followCourse);

export const onWithdrawnFollow = when(courseWithdrawn, "learning.follow-withdrawn", followCourse);

export const onPathCertify = when(
  programCompleted,
  "learning.issue-path-certificate",
  issuePathCertificate,
);
