import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "#app/routes.ts";
import { OPERATOR_ORIGIN } from "./browser.ts";
import { PACKAGE } from "./browser-package.ts";
import { PATH } from "./browser-program.ts";
import { EXAM } from "./browser-quiz.ts";
import { COURSE, type Town } from "./browser-town.ts";

/** How a test comes to a page: as whom, where, and with which status it answers (200 unless said otherwise). */
export type Way = Readonly<{
  who: "visitor" | "learner" | "admin" | "operator";
  to: (town: Town) => string;
  status?: number;
}>;

const way = (who: Way["who"], path: string, status = 200): Way => ({
  who,
  to: ({ origin }) => `${origin}${path}`,
  status,
});
const visitor = (path: string, status?: number) => way("visitor", path, status);
const learner = (path: string, status?: number) => way("learner", path, status);
const admin = (path: string, status?: number) => way("admin", path, status);
const operator = (to: (town: Town) => string): Way => ({
  who: "operator",
  to: (town) => `${OPERATOR_ORIGIN}${to(town)}`,
});
const byLink = (link: keyof Town["links"], who: Way["who"] = "visitor"): Way => ({
  who,
  to: ({ links }) => links[link],
});
const ofTown = (path: (town: Town) => string): Way => ({
  who: "admin",
  to: (town) => `${town.origin}${path(town)}`,
});

const TEACH_EXAM = `/teach/courses/${EXAM.course}/quizzes/${EXAM.lesson}`;
const QUIZ = `/learn/${EXAM.course}/${EXAM.lesson}/quiz`;
const REVIEWS = `/courses/${COURSE.slug}/reviews`;
const byLearner = (path: (town: Town) => string): Way => ({ ...ofTown(path), who: "learner" });

const ofLearner = (deed: string): Way =>
  ofTown(({ learnerId }) => `/teach/courses/${COURSE.slug}/learners/${learnerId}/${deed}`);

const MADE_UP_ID = "00000000-0000-4000-8000-000000000000";

/** A page that asks a question and nothing else; others of its kind are looked at for it. */
const QUESTION: readonly Way[] = [];
const TEACH_PATH = `/teach/paths/${PATH.slug}`;

/** Every page of the product, by the file of its route. */
const WAYS: Readonly<Record<string, readonly Way[]>> = {
  "routes/home.tsx": [visitor("/"), learner("/")],
  "routes/courses/index.tsx": [
    visitor("/courses"),
    visitor("/courses?words=smal+bots&language=en&sort=rating"),
    visitor("/courses?words=nothing-like-it"),
  ],
  "routes/courses/show.tsx": [
    visitor(`/courses/${COURSE.slug}`),
    learner(`/courses/${COURSE.slug}`),
  ],
  "routes/courses/enroll.tsx": [learner(`/courses/${COURSE.slug}/enroll`)],
  "routes/courses/withdraw-request.tsx": [learner(`/courses/${COURSE.slug}/withdraw-request`)],
  "routes/courses/leave.tsx": [learner(`/courses/${COURSE.slug}/leave`)],
  "routes/paths/index.tsx": [visitor("/paths"), visitor("/paths?kind=bundle")],
  "routes/paths/show.tsx": [visitor(`/paths/${PATH.slug}`)],
  "routes/paths/learn.tsx": [learner(`/paths/${PATH.slug}/learn`)],
  "routes/courses/buy.tsx": QUESTION,
  "routes/courses/add-to-cart.tsx": QUESTION,
  "routes/paths/buy.tsx": QUESTION,
  "routes/paths/add-to-cart.tsx": QUESTION,
  "routes/cart/index.tsx": [learner("/cart")],
  "routes/cart/remove.tsx": QUESTION,
  "routes/orders/index.tsx": [learner("/orders")],
  "routes/orders/show.tsx": QUESTION,
  "routes/orders/look.tsx": QUESTION,
  "routes/paths/join.tsx": QUESTION,
  "routes/paths/leave.tsx": QUESTION,
  "routes/paths/take.tsx": QUESTION,
  "routes/teach/paths.tsx": [admin("/teach/paths")],
  "routes/teach/path-new.tsx": [admin("/teach/paths/new")],
  "routes/teach/path-plan.tsx": [admin(TEACH_PATH)],
  "routes/teach/path-settings.tsx": [admin(`${TEACH_PATH}/settings`)],
  "routes/teach/path-people.tsx": [admin(`${TEACH_PATH}/people`)],
  "routes/teach/path-person-remove.tsx": QUESTION,
  "routes/teach/path-offer.tsx": QUESTION,
  "routes/teach/path-withdraw.tsx": QUESTION,
  "routes/learn/index.tsx": [learner("/learn"), admin("/learn")],
  "routes/learn/team.tsx": [admin("/team")],
  "routes/learn/course.tsx": [learner(`/learn/${COURSE.slug}`)],
  "routes/learn/lesson.tsx": [learner(`/learn/${COURSE.slug}/${COURSE.lesson}`)],
  "routes/certificates/index.tsx": [learner("/certificates"), admin("/certificates")],
  "routes/certificates/reissue.tsx": [
    ofTown(({ certificate }) => `/certificates/${certificate.id}/reissue`),
  ],
  "routes/certificates/renew.tsx": [
    ofTown(({ certificate }) => `/certificates/${certificate.id}/renew`),
  ],
  "routes/verify/find.tsx": [visitor("/verify")],
  "routes/verify/show.tsx": [
    { who: "visitor", to: ({ origin, certificate }) => `${origin}/verify/${certificate.code}` },
  ],
  "routes/company/certificates.tsx": [
    admin("/company/certificates"),
    admin("/company/certificates?q=zzz"),
  ],
  "routes/company/certificates-new-key.tsx": [admin("/company/certificates/new-key")],
  "routes/company/certificate-revoke.tsx": [
    ofTown(({ certificate }) => `/company/certificates/${certificate.id}/revoke`),
  ],
  "routes/teach/certificate.tsx": [admin(`/teach/courses/${COURSE.slug}/certificate`)],
  "routes/offline/index.tsx": [learner("/offline")],
  "routes/offline/no-connection.tsx": [visitor("/no-connection")],
  "routes/offline/lesson.tsx": [learner(`/offline/${COURSE.slug}/${COURSE.lesson}`)],
  "routes/wallet/show.tsx": [learner("/wallet"), admin("/wallet")],
  "routes/legal/show.tsx": [visitor("/legal/terms")],
  "routes/legal/accept.tsx": [learner("/legal/terms/accept")],
  "routes/learn/quiz.tsx": [learner(QUIZ)],
  "routes/learn/package.tsx": [learner(`/learn/${PACKAGE.course}/${PACKAGE.lesson}/package`)],
  "routes/learn/quiz-start.tsx": [learner(`${QUIZ}/start`)],
  "routes/learn/attempt.tsx": [
    byLearner(({ exam }) => `${QUIZ}/${exam.open}`),
    byLearner(({ exam }) => `${QUIZ}/${exam.handedIn}`),
  ],
  "routes/learn/attempt-hand-in.tsx": [byLearner(({ exam }) => `${QUIZ}/${exam.open}/hand-in`)],
  "routes/courses/reviews.tsx": [visitor(REVIEWS), learner(REVIEWS)],
  "routes/courses/report-review.tsx": [
    byLearner(({ reviewId }) => `${REVIEWS}/${reviewId}/report`),
  ],
  "routes/courses/reply-to-review.tsx": [ofTown(({ reviewId }) => `${REVIEWS}/${reviewId}/reply`)],
  "routes/teach/reviews.tsx": [admin("/teach/reviews")],
  "routes/teach/progress.tsx": [admin(`/teach/courses/${EXAM.course}/progress`)],
  "routes/teach/settle-review.tsx": [admin(`/teach/reviews/${MADE_UP_ID}/settle`)],
  "routes/teach/quiz-questions.tsx": [admin(TEACH_EXAM)],
  "routes/teach/quiz-rules.tsx": [admin(`${TEACH_EXAM}/rules`)],
  "routes/teach/quiz-preview.tsx": [admin(`${TEACH_EXAM}/preview`)],
  "routes/teach/question-new.tsx": ["single", "matching", "short"].map((kind) =>
    admin(`${TEACH_EXAM}/questions/new?kind=${kind}`),
  ),
  "routes/teach/question.tsx": [ofTown(({ exam }) => `${TEACH_EXAM}/questions/${exam.questionId}`)],
  "routes/teach/question-remove.tsx": [
    ofTown(({ exam }) => `${TEACH_EXAM}/questions/${exam.questionId}/remove`),
  ],
  "routes/teach/quiz-grading.tsx": [admin(`${TEACH_EXAM}/grading`)],
  "routes/teach/quiz-essay.tsx": [ofTown(({ exam }) => `${TEACH_EXAM}/grading/${exam.handedIn}/1`)],
  "routes/teach/quiz-results.tsx": [admin(`${TEACH_EXAM}/results`)],
  "routes/teach/quiz-extra-time.tsx": [admin(`${TEACH_EXAM}/extra-time`)],
  "routes/teach/import.tsx": [admin("/teach/import"), learner("/teach/import", 403)],
  "routes/teach/import-progress.tsx": [],
  "routes/teach/import-stop.tsx": QUESTION,
  "routes/teach/index.tsx": [admin("/teach"), learner("/teach", 403)],
  "routes/teach/new.tsx": [admin("/teach/new")],
  "routes/teach/plan.tsx": [admin(`/teach/courses/${COURSE.slug}`)],
  "routes/teach/settings.tsx": [admin(`/teach/courses/${COURSE.slug}/settings`)],
  "routes/teach/joining.tsx": [admin(`/teach/courses/${COURSE.slug}/joining`)],
  "routes/teach/requirements.tsx": [admin(`/teach/courses/${COURSE.slug}/requirements`)],
  "routes/teach/release-requirement.tsx": [
    admin(`/teach/courses/${COURSE.slug}/requirements/${MADE_UP_ID}/release`),
  ],
  "routes/teach/waivers.tsx": [admin(`/teach/courses/${COURSE.slug}/waivers`)],
  "routes/teach/learners.tsx": [admin(`/teach/courses/${COURSE.slug}/learners`)],
  "routes/teach/learners-assign.tsx": [admin(`/teach/courses/${COURSE.slug}/learners/assign`)],
  "routes/teach/learner-approve.tsx": [ofLearner("approve")],
  "routes/teach/learner-decline.tsx": [ofLearner("decline")],
  "routes/teach/learner-remove.tsx": [ofLearner("remove")],
  "routes/teach/learner-extend.tsx": [ofLearner("extend")],
  "routes/teach/publish.tsx": [admin(`/teach/courses/${COURSE.slug}/publish`)],
  "routes/teach/history.tsx": [admin(`/teach/courses/${COURSE.slug}/history`)],
  "routes/teach/address.tsx": [admin(`/teach/courses/${COURSE.slug}/address`)],
  "routes/teach/export.tsx": [admin(`/teach/courses/${COURSE.slug}/export`)],
  "routes/teach/preview.tsx": [admin(`/teach/courses/${COURSE.slug}/preview/${COURSE.lesson}`)],
  "routes/teach/package-preview.tsx": [
    admin(`/teach/courses/${PACKAGE.course}/preview/${PACKAGE.lesson}/package`),
  ],
  "routes/teach/duplicate.tsx": [admin(`/teach/courses/${COURSE.slug}/duplicate`)],
  "routes/teach/submit.tsx": [admin(`/teach/courses/${COURSE.slug}/submit`)],
  "routes/teach/recall.tsx": [admin(`/teach/courses/${COURSE.slug}/recall`)],
  "routes/teach/withdraw.tsx": [admin(`/teach/courses/${COURSE.slug}/withdraw`)],
  "routes/teach/appeal.tsx": [admin(`/teach/courses/${COURSE.slug}/appeal`)],
  "routes/teach/relist.tsx": [admin(`/teach/courses/${COURSE.slug}/relist`)],
  "routes/teach/lesson.tsx": [
    ofTown((town) => `/teach/courses/${COURSE.slug}/lessons/${town.draftLessonId}`),
  ],
  "routes/teach/keep-file.tsx": [
    ofTown((town) => `/teach/courses/${COURSE.slug}/lessons/${town.draftLessonId}/file`),
  ],
  "routes/teach/keep-video.tsx": [
    ofTown((town) => `/teach/courses/${COURSE.slug}/lessons/${town.draftLessonId}/video`),
  ],
  "routes/teach/keep-package.tsx": [
    ofTown((town) => `/teach/courses/${COURSE.slug}/lessons/${town.draftLessonId}/package`),
  ],
  "routes/teach/package-attempts.tsx": [
    way("admin", `/teach/courses/${COURSE.slug}/lessons/${MADE_UP_ID}/attempts`, 404),
  ],
  "routes/teach/keep-captions.tsx": [
    ofTown((town) => `/teach/courses/${COURSE.slug}/lessons/${town.draftLessonId}/captions`),
  ],
  "routes/plans/index.tsx": [visitor("/plans"), learner("/plans")],
  "routes/plans/change.tsx": [learner("/plans/enterprise", 409)],
  "routes/plans/start.tsx": QUESTION,
  "routes/billing/index.tsx": [learner("/billing")],
  "routes/billing/cancel.tsx": QUESTION,
  "routes/billing/pause.tsx": QUESTION,
  "routes/billing/resume.tsx": QUESTION,
  "routes/account/name.tsx": [learner("/account")],
  "routes/account/email.tsx": [learner("/account/email")],
  "routes/account/password.tsx": [learner("/account/password")],
  "routes/account/devices.tsx": [learner("/account/devices")],
  "routes/account/end-device.tsx": [learner(`/account/devices/${MADE_UP_ID}/sign-out`)],
  "routes/account/sign-out-everywhere.tsx": [learner("/account/sign-out-everywhere")],
  "routes/company/overview.tsx": [admin("/company"), learner("/company", 403)],
  "routes/company/usage.tsx": [admin("/company/usage")],
  "routes/company/journal.tsx": [admin("/company/journal"), admin("/company/journal?words=zzz")],
  "routes/company/people.tsx": [admin("/company/people"), admin("/company/people?q=zzz")],
  "routes/company/people-invite.tsx": [admin("/company/people/invite")],
  "routes/company/people-invitations.tsx": [admin("/company/people/invitations")],
  "routes/company/people-invitation-resend.tsx": [
    admin(`/company/people/invitations/${MADE_UP_ID}/resend`),
  ],
  "routes/company/people-invitation-revoke.tsx": [
    admin(`/company/people/invitations/${MADE_UP_ID}/revoke`),
  ],
  "routes/company/people-person.tsx": [ofTown((town) => `/company/people/${town.learnerId}`)],
  "routes/company/people-deactivate.tsx": [
    ofTown((town) => `/company/people/${town.learnerId}/deactivate`),
  ],
  "routes/company/people-erase.tsx": [ofTown((town) => `/company/people/${town.learnerId}/erase`)],
  "routes/company/people-reactivate.tsx": [
    ofTown((town) => `/company/people/${town.learnerId}/reactivate`),
  ],
  "routes/company/departments.tsx": [admin("/company/departments")],
  "routes/company/departments-import.tsx": [admin("/company/departments/import")],
  "routes/company/departments-take.tsx": [admin("/company/departments/import/take")],
  "routes/company/department.tsx": [ofTown((town) => `/company/departments/${town.departmentId}`)],
  "routes/company/department-people.tsx": [
    ofTown((town) => `/company/departments/${town.departmentId}/people`),
  ],
  "routes/company/department-remove.tsx": [
    ofTown((town) => `/company/departments/${town.departmentId}/remove`),
  ],
  "routes/company/assignments.tsx": [admin("/company/assignments")],
  "routes/company/assignment-new.tsx": [admin("/company/assignments/new")],
  "routes/teach/assignment.tsx": [ofTown((town) => `/teach/assignments/${town.assignmentId}`)],
  "routes/teach/assignment-cancel.tsx": [
    ofTown((town) => `/teach/assignments/${town.assignmentId}/cancel`),
  ],
  "routes/company/classes.tsx": [admin("/company/classes"), admin("/company/classes?q=zzz")],
  "routes/company/class-new.tsx": [admin("/company/classes/new")],
  "routes/company/class.tsx": [ofTown(({ classId }) => `/company/classes/${classId}`)],
  "routes/company/class-due.tsx": [
    way("admin", `/company/classes/${MADE_UP_ID}/courses/${MADE_UP_ID}/due`, 404),
  ],
  "routes/company/class-add.tsx": [ofTown(({ classId }) => `/company/classes/${classId}/add`)],
  "routes/company/class-remove-member.tsx": [
    ofTown(({ classId, learnerId }) => `/company/classes/${classId}/members/${learnerId}/remove`),
  ],
  "routes/teach/classes.tsx": [admin("/teach/classes")],
  "routes/teach/class.tsx": [ofTown(({ classId }) => `/teach/classes/${classId}`)],
  "routes/teach/class-history.tsx": [ofTown(({ classId }) => `/teach/classes/${classId}/history`)],
  "routes/company/courses.tsx": [admin("/company/courses")],
  "routes/company/course-send-back.tsx": [admin(`/company/courses/${COURSE.slug}/send-back`)],
  "routes/company/course-uphold.tsx": [admin(`/company/courses/${COURSE.slug}/uphold`)],
  "routes/company/coupons.tsx": [admin("/company/coupons")],
  "routes/company/coupon-new.tsx": [admin("/company/coupons/new")],
  "routes/company/coupon.tsx": [way("admin", `/company/coupons/${MADE_UP_ID}`, 404)],
  "routes/company/coupon-end.tsx": [way("admin", `/company/coupons/${MADE_UP_ID}/end`, 404)],
  "routes/orders/refund.tsx": [way("learner", `/orders/${MADE_UP_ID}/refund`, 404)],
  "routes/company/refunds.tsx": [admin("/company/refunds")],
  "routes/company/refund-grant.tsx": [admin(`/company/refunds/${MADE_UP_ID}/grant`, 404)],
  "routes/company/refund-decline.tsx": QUESTION,
  "routes/company/order.tsx": [admin(`/company/orders/${MADE_UP_ID}`, 404)],
  "routes/company/order-refund.tsx": QUESTION,
  "routes/company/disputes.tsx": [admin("/company/disputes")],
  "routes/company/dispute.tsx": [admin(`/company/disputes/${MADE_UP_ID}`, 404)],
  "routes/company/dispute-send.tsx": QUESTION,
  "routes/company/tax.tsx": [admin("/company/tax")],
  "routes/company/tax-rate-new.tsx": [admin("/company/tax/rates/new")],
  "routes/company/tax-rate-end.tsx": [way("admin", `/company/tax/rates/${MADE_UP_ID}/end`, 404)],
  "routes/company/settings.tsx": [admin("/company/settings")],
  "routes/company/settings-sign-up.tsx": [admin("/company/settings/sign-up")],
  "routes/company/brand.tsx": [admin("/company/brand")],
  "routes/company/brand-logo.tsx": [admin("/company/brand/logo/light")],
  "routes/company/brand-logo-remove.tsx": [admin("/company/brand/logo/light/remove")],
  "routes/company/brand-preview.tsx": [admin("/company/brand/preview")],
  "routes/company/brand-preview-end.tsx": [admin("/company/brand/preview/end")],
  "routes/company/brand-publish.tsx": [admin("/company/brand/publish")],
  "routes/company/brand-discard.tsx": [admin("/company/brand/discard")],
  "routes/company/brand-history.tsx": [admin("/company/brand/history")],
  "routes/company/brand-restore.tsx": [admin("/company/brand/history/1/restore")],
  "routes/teach/earnings.tsx": [admin("/teach/earnings")],
  "routes/teach/earnings-account.tsx": [admin("/teach/earnings/account")],
  "routes/teach/earnings-tax-form.tsx": QUESTION,
  "routes/company/payouts.tsx": [admin("/company/payouts")],
  "routes/company/payouts-run.tsx": QUESTION,
  "routes/company/payout-forms.tsx": [admin("/company/payouts/forms")],
  "routes/company/legal.tsx": [admin("/company/legal")],
  "routes/company/legal-page.tsx": [admin("/company/legal/terms")],
  "routes/company/domains.tsx": [admin("/company/domains")],
  "routes/company/choose-address.tsx": [
    ofTown((town) => `/company/domains/${town.domain}/address`),
  ],
  "routes/company/release-domain.tsx": [
    ofTown((town) => `/company/domains/${town.domain}/release`),
  ],
  "routes/auth/sign-in.tsx": [visitor("/sign-in")],
  "routes/auth/sign-in-mail.tsx": [visitor("/sign-in/mail")],
  "routes/auth/sign-in-link.tsx": [byLink("signIn"), visitor("/sign-in/link?secret=over")],
  "routes/auth/forgot.tsx": [visitor("/forgot")],
  "routes/auth/reset.tsx": [byLink("reset"), visitor("/reset?secret=over")],
  "routes/auth/sign-up.tsx": [visitor("/sign-up")],
  "routes/auth/join.tsx": [byLink("join"), visitor("/join?secret=over")],
  "routes/auth/confirm-email.tsx": [
    byLink("confirmEmail", "learner"),
    learner("/confirm-email?secret=over"),
  ],
  "routes/system/preview.tsx": [visitor("/brand-preview?key=over", 410)],
  "routes/system/nowhere.tsx": [
    visitor("/no/such/page", 404),
    learner("/courses/no-such-course", 404),
    { who: "visitor", to: ({ pausedOrigin }) => pausedOrigin, status: 402 },
    { who: "visitor", to: ({ pausedOrigin }) => `${pausedOrigin}/sign-in` },
    {
      who: "visitor",
      to: ({ origin }) => origin.replace("//port-", "//nobody-"),
      status: 404,
    },
  ],
  "routes/platform/tenants.tsx": [operator(() => "/tenants"), operator(() => "/tenants?words=zzz")],
  "routes/platform/new-tenant.tsx": [operator(() => "/tenants/new")],
  "routes/platform/tenant.tsx": [operator(({ tenantId }) => `/tenants/${tenantId}`)],
  "routes/platform/suspend.tsx": [operator(({ tenantId }) => `/tenants/${tenantId}/suspend`)],
  "routes/platform/resume.tsx": [operator(({ tenantId }) => `/tenants/${tenantId}/resume`)],
  "routes/platform/address.tsx": [operator(({ tenantId }) => `/tenants/${tenantId}/address`)],
  "routes/platform/work.tsx": [operator(() => "/work")],
  "routes/platform/do-again.tsx": [operator(() => `/work/${MADE_UP_ID}/again`)],
  "routes/platform/payments.tsx": [operator(() => "/payments")],
  "routes/mailbox/index.tsx": [operator(() => "/mailbox")],
  "routes/mailbox/show.tsx": [operator(({ letterId }) => `/mailbox/${letterId}`)],
};

const APP = join(import.meta.dirname, "../../app");

/** Layouts have no address, and routes without a component draw nothing. */
const isPage = ({ file, path, index }: RouteConfigEntry): boolean =>
  (path !== undefined || index === true) &&
  /^export default function/m.test(readFileSync(join(APP, file), "utf8"));

const isFrame = ({ children = [] }: RouteConfigEntry): boolean => children.length > 0;

const all = (entries: readonly RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.flatMap((entry) => [entry, ...all(entry.children ?? [])]);

const FILES = all(routes)
  .filter((entry) => isPage(entry) && !isFrame(entry))
  .map(({ file }) => file);

/** Pages that no test knows how to reach. */
export const UNREACHED = FILES.filter((file) => !(file in WAYS));

/** Every way to every page, with a name for a test. */
export const PAGES = FILES.flatMap((file) =>
  (WAYS[file] ?? []).map((one, at, { length }) => ({
    ...one,
    name: `${file.replace(/^routes\/|\.tsx$/g, "")} as ${one.who}${length > 1 ? `, ${at + 1}` : ""}`,
  })),
);
