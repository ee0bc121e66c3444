import { z } from "zod";
import { JOINING_NAMES } from "./words.ts";

const courseSlug = z.string().max(100);
const personId = z.uuid("There is no such learner.");
const reason = z.string().trim().min(1, "Say why.").max(1_000, "Use fewer words.");
const noNumber = z.literal("").transform(() => null);
const countUpTo = (most: number, wanted: string) =>
  z
    .union([noNumber, z.coerce.number(wanted).int(wanted).min(1, wanted).max(most, wanted)])
    .default(null);
const day = z
  .union([z.literal("").transform(() => null), z.iso.date("Choose a day.")])
  .default(null);

export const SetJoining = z
  .object({
    courseSlug,
    joining: z.enum(JOINING_NAMES, "Choose who may join."),
    seats: countUpTo(1_000_000, "Enter a whole number, or leave it empty."),
    mayLeave: z.literal("on").optional().transform(Boolean),
    dueOn: day,
    dueDays: countUpTo(3_650, "Enter up to 3650 days, or leave it empty."),
  })
  .refine(({ dueOn, dueDays }) => dueOn === null || dueDays === null, {
    path: ["dueDays"],
    message: "Choose one: a day for everybody, or days after enrolling.",
  })
  .meta({ id: "learning.set-joining", title: "Say who may join a course" });
export type SetJoining = z.output<typeof SetJoining>;

const OneCourse = z.object({ courseSlug });
export type OneCourse = z.output<typeof OneCourse>;
export const WithdrawRequest = OneCourse.meta({
  id: "learning.withdraw-request",
  title: "Withdraw a request",
});
export const LeaveCourse = OneCourse.meta({ id: "learning.leave-course", title: "Leave a course" });

const OneLearner = z.object({ courseSlug, personId });
export type OneLearner = z.output<typeof OneLearner>;
export const ApproveRequest = OneLearner.meta({
  id: "learning.approve-request",
  title: "Approve a request",
});

const OneLearnerAndWhy = z.object({ courseSlug, personId, reason });
export type OneLearnerAndWhy = z.output<typeof OneLearnerAndWhy>;
export const DeclineRequest = OneLearnerAndWhy.meta({
  id: "learning.decline-request",
  title: "Decline a request",
});
export const RemoveLearner = OneLearnerAndWhy.meta({
  id: "learning.remove-learner",
  title: "Take a learner out of a course",
});

export const WaiveRequirements = z
  .object({ courseSlug, email: z.string().trim().toLowerCase().max(254), reason })
  .meta({
    id: "learning.waive-requirements",
    title: "Let somebody begin without the required courses",
  });
export type WaiveRequirements = z.output<typeof WaiveRequirements>;

export const ExtendDueDate = z
  .object({ courseSlug, personId, dueOn: z.iso.date("Choose a day.") })
  .meta({ id: "learning.extend-due-date", title: "Give a learner more time" });
export type ExtendDueDate = z.output<typeof ExtendDueDate>;

export const RequireCourse = z
  .object({ courseSlug, required: z.string().trim().min(1, "Name a course.").max(200) })
  .meta({ id: "learning.require-course", title: "Require another course first" });
export type RequireCourse = z.output<typeof RequireCourse>;

export const ReleaseRequirement = z
  .object({ courseSlug, requiredId: z.uuid("There is no such course.") })
  .meta({ id: "learning.release-requirement", title: "Require a course no more" });
export type ReleaseRequirement = z.output<typeof ReleaseRequirement>;
