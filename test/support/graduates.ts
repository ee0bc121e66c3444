import { issueCertificate } from "#app/domain/learning/certificates/issue-certificate.ts";
import { myCertificates } from "#app/domain/learning/certificates/queries.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { takeCourse } from "#app/take-course.ts";
import { aCourse } from "./courses.ts";
import { aSubscription } from "./plan-facts.ts";
import { aTenant } from "./world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Learner = Awaited<ReturnType<Company["learner"]>>;

/** A company with a course about knots. */
export async function anAcademy(name = "Acme") {
  const company = await aTenant(name);
  const admin = await company.admin();
  const { course } = await takeCourse(company.tenant, admin, aCourse());
  return { ...company, course, boss: admin };
}

type Academy = Awaited<ReturnType<typeof anAcademy>>;

/** Completes the course about knots, as far as this learner has not. */
export async function completes(learner: Learner, courseSlug: string): Promise<void> {
  for (const lessonSlug of ["reef-knot", "bowline"])
    await learner.does(completeLesson, { courseSlug, lessonSlug });
}

/** A learner who has completed the course, of which no worker has heard yet. */
export async function aGraduate(academy: Academy) {
  const learner = await academy.learner();
  const { slug, id: courseId } = academy.course;
  await learner.does(enrollLearner, { courseSlug: slug });
  await completes(learner, slug);
  return { ...learner, completed: { personId: learner.personId, courseId } };
}

/** A graduate of whom the worker has heard: they hold the certificate. */
export async function aHolder(academy: Academy) {
  const graduate = await aGraduate(academy);
  await academy.setUp((scope) => issueCertificate(scope, graduate.completed));
  const [held] = await graduate.sees(myCertificates);
  return { ...graduate, certificateId: held?.id ?? "", code: held?.code ?? "" };
}

/** The same with a plan that opens badges. */
export async function aBadgeHolder(academy: Academy) {
  const holder = await aHolder(academy);
  const subscription = await aSubscription(academy, holder);
  await subscription.settles(subscription.factsOf());
  return { ...holder, subscription };
}
