import type { Scope } from "#tenants/scope.ts";
import { askToJoin } from "../joining/ask-to-join.ts";
import { holdRule } from "../joining/hold-rule.ts";
import { missingCourses } from "../joining/missing-courses.ts";
import { takeSeat } from "../joining/take-seat.ts";
import type { TakenCourse } from "./stages.ts";

export type Cause = "self" | "assigned";

/**
 * This member of a program is in its course, in line for a seat, or has asked, as the course's rule says; or nothing has
 * happened, where the rule, a price, a required course or whoever took them out says no. To whom the program was assigned,
 * the course is too: neither its rule nor its price asks again.
 */
export async function enterCourse(
  scope: Scope,
  course: TakenCourse,
  { personId, cause }: Readonly<{ personId: string; cause: Cause }>,
): Promise<"enrolled" | "waiting" | "asked" | "outside"> {
  const rule = await holdRule(scope, course.id);
  if (course.isEnrolled) return "enrolled";
  const isAssigned = cause === "assigned";
  const isClosed = rule.joining === "assigned" || rule.joining === "class";
  if (course.wasTakenOut || !course.isOnOffer) return "outside";
  if (!isAssigned && (course.isPriced || isClosed)) return "outside";
  if ((await missingCourses(scope, course.id, personId)).length > 0) return "outside";
  if (!isAssigned && rule.joining === "request") return askToJoin(scope, course.id, personId);
  return takeSeat(scope, rule, personId);
}
