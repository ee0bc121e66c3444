import { createHash, randomUUID } from "node:crypto";
import { createCoupon } from "#app/domain/billing/coupons/create-coupon.ts";
import { holdCoupon } from "#app/domain/billing/coupons/hold-coupon.ts";
import { post } from "#app/domain/billing/post.ts";
import { addTaxRate } from "#app/domain/billing/tax/add-tax-rate.ts";
import { taxRates } from "#app/domain/billing/tax/queries.ts";
import { saveTaxProfile } from "#app/domain/billing/tax/save-tax-profile.ts";
import { countTries } from "#app/domain/identity/count-tries.ts";
import { invitePeople } from "#app/domain/identity/invite-people.ts";
import { proofTries } from "#app/domain/identity/throttle.ts";
import { issueCertificate } from "#app/domain/learning/certificates/issue-certificate.ts";
import { offerCertificate } from "#app/domain/learning/certificates/offer-certificate.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { addProgramCourse } from "#app/domain/learning/programs/add-program-course.ts";
import { createProgram } from "#app/domain/learning/programs/create-program.ts";
import { joinProgram } from "#app/domain/learning/programs/join-program.ts";
import { offerProgram } from "#app/domain/learning/programs/offer-program.ts";
import { setExtraTime } from "#app/domain/learning/quiz/set-extra-time.ts";
import { replyToReview } from "#app/domain/learning/reviews/reply-to-review.ts";
import { reportReview } from "#app/domain/learning/reviews/report-review.ts";
import { writeReview } from "#app/domain/learning/reviews/write-review.ts";
import { earnTokens } from "#app/domain/wallet/earn-tokens.ts";
import { takeCourse } from "#app/take-course.ts";
import { beginDraft } from "#tenants/branding/begin-draft.ts";
import { publishTemplate } from "#tenants/branding/publish-template.ts";
import { BRAND_TEMPLATES } from "#tenants/branding/templates.ts";
import { claimDomain } from "#tenants/domains/claim-domain.ts";
import { acceptTerms } from "#tenants/legal/accept-terms.ts";
import { publishLegal } from "#tenants/legal/publish-legal.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import { settlesLook } from "#tenants/processor/settles-look.ts";
import { renameSlug } from "#tenants/rename-slug.ts";
import { countSubject } from "#tenants/usage/count-subject.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aCoupon, aPurchase } from "#test/support/coupons.ts";
import { courseFiles } from "#test/support/courses.ts";
import { anOperator } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";
import { aPackageLesson } from "#test/support/packages.ts";
import { aQuiz, ask } from "#test/support/quizzes.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";
import { aZip, manifest12 } from "#test/support/zips.ts";

/** Stands in everything that this neighbor wrote; whoever else reads it has looked over the fence. */
export const CANARY = "Yellow-Canary";

/** An academy with at least one row in every table that belongs to tenants. */
export async function aRichTenant(name: string) {
  const company = await aTenant(name, { tier: "enterprise" });
  const { tenant, setUp } = company;
  const [admin, learner] = [await company.admin(), await company.learner()];
  const { course, lessonSlug } = await teach(company, admin, learner);
  const quizIds = await examine(company, admin, learner);
  const reviewId = await review(admin, learner, course.slug);
  const certificate = await certify(company, admin, learner, course);
  await limit(company, admin, learner, course.id);
  const played = await play(company, admin, learner);
  const classId = await gather(company, admin, learner, course.id);
  const program = await lead(company, admin, learner, course.slug);
  const departmentId = await divide(company, admin, learner);
  const importId = await bring(company, admin);
  const assignmentId = await assign(company, admin, learner, course.id);
  const priced = await price(admin, learner);
  const bought = await buy(company, learner, course.id);
  await earn(company, admin, bought.orderId);
  const returned = await giveBack(company, learner, bought.orderId);
  await subscribe(company, learner);

  await setUp(({ sql }) => sql`update person set name = ${CANARY}`);
  await setUp((scope) => publishTemplate(scope, { template: templateKey() }));
  await setUp(beginDraft);
  await admin.does(publishLegal, {
    kind: "terms",
    markdown: `# ${CANARY}`,
    requestId: randomUUID(),
  });
  await learner.does(acceptTerms, { number: 1 });
  const host = `${randomUUID()}.example`;
  await admin.does(claimDomain, { host });
  await admin.does(invitePeople, {
    emails: [`${CANARY.toLowerCase()}@${host}`],
    roles: ["learner"],
  });
  const { mailId } = await letter(company);
  const sent = await aSentFile(company, admin, Buffer.from(CANARY), { name: `${CANARY}.txt` });
  await setUp((scope) => countTries(scope, proofTries("203.0.113.9", "somebody")));
  await setUp(({ db }) => db.emailDomain.create({ data: { domain: host } }));
  await setUp((scope) => settlesLook(scope, `payment:${randomUUID()}`, 1n));
  const because = "a test needs a former address";
  await anOperator().does(renameSlug, { id: tenant.id, slug: `${tenant.slug}-b`, because });
  const cookie = await cookieFor(company, learner.personId);
  const ids = await setUp(async ({ sql }) => {
    const [row] = await sql<
      Record<"sessionId" | "invitationId" | "sha256" | "lessonId" | "sectionId", string>
    >`
      select (select id from draft_lesson limit 1) as "lessonId", (select id from draft_section limit 1) as "sectionId",
             (select id from session limit 1) as "sessionId", (select id from one_time_link limit 1) as "invitationId",
             (select encode(sha256, 'hex') from file limit 1) as sha256`;
    return row ?? { sessionId: "", invitationId: "", sha256: "", lessonId: "", sectionId: "" };
  });
  const fingerprint = () => fingerprintOf(tenant.id);
  return {
    ...company,
    ...ids,
    ...quizIds,
    reviewId,
    classId,
    ...program,
    departmentId,
    assignmentId,
    ...priced,
    importId,
    ...bought,
    ...returned,
    ...certificate,
    ...played,
    ...sent,
    admin,
    learner,
    personId: learner.personId,
    courseId: course.id,
    courseSlug: course.slug,
    lessonSlug,
    host,
    mailId,
    cookie,
    fingerprint,
    before: await fingerprint(),
  };
}

type Company = Awaited<ReturnType<typeof aTenant>>;
type Somebody = Awaited<ReturnType<Company["learner"]>>;

async function teach(company: Company, admin: Somebody, learner: Somebody) {
  const title = `${CANARY} ${randomUUID()}`;
  const files = courseFiles({
    title,
    episodes: { "01-first-step.md": CANARY, "02-second-step.md": CANARY },
  });
  const { course } = await takeCourse(company.tenant, admin, files);
  const lessonSlug = "first-step";
  await learner.does(enrollLearner, { courseSlug: course.slug });
  await learner.does(completeLesson, { courseSlug: course.slug, lessonSlug });
  const told = {
    source: "test",
    eventId: randomUUID(),
    subjectId: learner.personId,
    occurredAt: new Date(),
  };
  await company.setUp((scope) => countSubject(scope, "active-learners", told));
  await company.setUp((scope) =>
    earnTokens(scope, "lesson-completed", { personId: learner.personId, objectId: randomUUID() }),
  );
  await company.setUp(({ db }) =>
    db.file.create({
      data: {
        sha256: createHash("sha256").update(title).digest(),
        mediaType: "image/png",
        sizeBytes: 1n,
        audience: "everyone",
      },
    }),
  );
  await company.setUp(
    ({ sql }) => sql`
      insert into lesson_watch (person_id, course_id, lesson_id, reported_at)
      select person_id, course_id, lesson_id, completed_at from lesson_completion limit 1`,
  );
  await company.setUp(
    ({ sql }) => sql`
      insert into course_figure (course_id, path, file_id)
      select ${course.id}::uuid, ${CANARY}, id from file limit 1`,
  );
  await company.setUp(
    ({ sql }) => sql`
      with conversion as (
        insert into film_conversion (file_id, reason) select id, ${CANARY} from file limit 1 returning file_id
      )
      insert into rendition (file_id, name, lines, media_type, size_bytes, sha256)
      select file_id, 'high', 720, 'video/mp4', 1, ''::bytea from conversion`,
  );
  return { course, lessonSlug };
}

/** A quiz that the learner is in the middle of. */
async function examine(company: Company, admin: Somebody, learner: Somebody) {
  const quiz = await aQuiz(company, [ask.short(CANARY, CANARY)], { limitMinutes: 600 }, admin);
  const attemptId = await (await quiz.learner(learner)).starts();
  const { email } = learner;
  await admin.does(setExtraTime, { ...quiz.lesson, email, extraPercent: 10 });
  return { attemptId, questionId: quiz.questionIds[0] ?? "" };
}

/** A certificate that ends, for a course that was taken before. */
async function certify(
  { setUp }: Company,
  admin: Somebody,
  learner: Somebody,
  course: Readonly<{ id: string; slug: string }>,
) {
  const { personId } = learner;
  await admin.does(offerCertificate, {
    ...{ courseSlug: course.slug, offered: "on", validMonths: 12, renewDays: 60 },
  });
  return setUp(async (scope) => {
    const { sql } = scope;
    await sql`
      insert into lesson_completed_before (person_id, course_id, lesson_id, period, completed_at)
      select person_id, course_id, lesson_id, 1, completed_at from lesson_completion limit 1`;
    await sql`update person set name = ${CANARY} where id = ${personId}::uuid`;
    await sql`
      update enrollment set completed_at = now()
      where person_id = ${personId}::uuid and course_id = ${course.id}::uuid`;
    await issueCertificate(scope, { personId, courseId: course.id });
    const [issued] = await sql<{ certificateId: string; code: string }>`
      select id as "certificateId", code from certificate`;
    return issued ?? { certificateId: "", code: "" };
  });
}

/** A trial of a plan that goes on paid for. */
async function subscribe({ setUp }: Company, { personId }: Somebody) {
  await setUp(
    ({ sql }) => sql`
      with s as (
        insert into subscription (person_id, plan, currency, state, processor_id, period_end)
        values (${personId}::uuid, 'pro', 'USD', 'active', ${CANARY}, now() + interval '1 month') returning id
      ), t as (
        insert into plan_trial (person_id, subscription_id, ends_at) select ${personId}::uuid, id, now() from s
      ), i as (
        insert into plan_invoice (subscription_id, processor_id, state, currency, total_minor, tax_minor, paid_minor,
                                  was_tried, created_at, asked_at)
        select id, ${CANARY}, 'open', 'USD', 999, 0, 0, false, now(), now() from s
      ), p as (
        insert into plan_period (subscription_id, plan, starts_at, ends_at, is_trial)
        select id, 'pro', now(), now() + interval '1 month', false from s
      )
      insert into plan_notice (subscription_id, kind, about) select id, 'trial-ending', ${CANARY} from s`,
  );
}

/** A path that the learner is on. */
async function lead({ setUp }: Company, admin: Somebody, learner: Somebody, courseSlug: string) {
  const asked = {
    title: `${CANARY} ${randomUUID()}`,
    kind: "path",
    requestId: randomUUID(),
  } as const;
  const { programSlug } = await admin.does(createProgram, asked);
  await admin.does(addProgramCourse, { programSlug, courseSlug });
  await admin.does(offerProgram, { programSlug });
  await learner.does(joinProgram, { programSlug });
  const [made] = await setUp(({ db }) => db.program.findMany({ select: { id: true } }));
  const programId = made?.id ?? "";
  await setUp(
    ({ sql }) => sql`
      insert into program_reminder (program_id, person_id, due_on, kind)
      values (${programId}::uuid, ${learner.personId}::uuid, '2026-01-01', 'week')`,
  );
  return { programSlug, programId };
}

/** A package that the learner is in the middle of. */
async function play(company: Company, admin: Somebody, learner: Somebody) {
  const manifest = manifest12([{ id: "one", title: CANARY, href: "one.html" }], CANARY);
  const zip = await aZip({ "imsmanifest.xml": manifest, "one.html": CANARY });
  const { packageId, ...lesson } = await aPackageLesson(company, zip, admin);
  const player = await lesson.learner(learner);
  const { launchId } = await player.launches();
  await player.says(launchId, 1, { suspend_data: CANARY });
  return { launchId, packageId };
}

/** A review that is replied to and reported. */
async function review(admin: Somebody, learner: Somebody, courseSlug: string): Promise<string> {
  const said = { courseSlug, body: CANARY };
  const { reviewId } = await learner.does(writeReview, { ...said, rating: 5 });
  await admin.does(replyToReview, { ...said, reviewId });
  await admin.does(reportReview, { ...said, reviewId });
  return reviewId;
}

/** A rule of who may join, with everything that can come of it. */
const limit = ({ setUp }: Company, admin: Somebody, learner: Somebody, courseId: string) =>
  setUp(async ({ sql }) => {
    const { personId } = learner;
    await sql`insert into enrollment_rule (course_id, due_days) values (${courseId}::uuid, 9)`;
    await sql`
      insert into course_request (course_id, person_id, state, line, reason)
      values (${courseId}::uuid, ${admin.personId}::uuid, 'waiting', 1, ${CANARY})`;
    await sql`
      insert into course_prerequisite (course_id, required_id)
      select ${courseId}::uuid, id from course where id <> ${courseId}::uuid`;
    await sql`
      insert into prerequisite_waiver (course_id, person_id, reason, waived_by)
      values (${courseId}::uuid, ${personId}::uuid, ${CANARY}, ${admin.personId}::uuid)`;
    await sql`
      insert into due_reminder (course_id, person_id, due_on, kind)
      values (${courseId}::uuid, ${personId}::uuid, '2026-01-01', 'week')`;
  });

/** A class that the learner is in. */
const gather = ({ setUp }: Company, admin: Somebody, learner: Somebody, courseId: string) =>
  setUp(async ({ sql }) => {
    const [made] = await sql<{
      id: string;
    }>`insert into class (name) values (${CANARY}) returning id`;
    const id = made?.id ?? "";
    await sql`insert into class_condition (class_id, kind, value) values (${id}::uuid, 'email-domain', ${CANARY})`;
    await sql`insert into class_course (class_id, course_id) values (${id}::uuid, ${courseId}::uuid)`;
    await sql`insert into class_instructor (class_id, person_id) values (${id}::uuid, ${admin.personId}::uuid)`;
    await sql`insert into class_member (class_id, person_id, by_hand) values (${id}::uuid, ${learner.personId}::uuid, true)`;
    return id;
  });

/** A department that the learner is in. */
const divide = ({ setUp }: Company, admin: Somebody, learner: Somebody) =>
  setUp(async ({ sql }) => {
    const id = randomUUID();
    await sql`insert into department (id, name, path) values (${id}::uuid, ${CANARY}, array[${id}::uuid])`;
    await sql`update person set department_id = ${id}::uuid where id = ${learner.personId}::uuid`;
    await sql`insert into department_manager (department_id, person_id) values (${id}::uuid, ${admin.personId}::uuid)`;
    return id;
  });

/** What changes a price, all of it in use. */
async function price(admin: Somebody, learner: Somebody) {
  const asked = aCoupon({ name: CANARY, code: CANARY, scope: "chosen", items: ["plan:pro"] });
  const { couponId, code: couponCode } = await admin.does(createCoupon, asked);
  const lines = [{ id: "1", kind: "plan", itemId: "pro" } as const];
  const use = { ...aPurchase(learner, couponCode), lines };
  await learner.does(holdCoupon, use);
  await admin.does(saveTaxProfile, {
    legalName: CANARY,
    address: CANARY,
    country: "AT",
    vatNumber: "",
  });
  await admin.does(addTaxRate, {
    name: CANARY,
    country: "AT",
    region: "",
    product: "course",
    percent: 2000,
    mode: "inclusive",
    validFrom: "2026-01-01",
    validUntil: null,
  });
  const [rate] = await admin.sees(taxRates);
  return { couponId, couponUse: use, rateId: rate?.id ?? "" };
}

/** An archive that no course could be taken from, and what is left of it. */
const bring = ({ setUp }: Company, admin: Somebody) =>
  setUp(async ({ sql }) => {
    const [made] = await sql<{ id: string }>`
      insert into course_import (person_id, upload_id, name, size_bytes, state)
      values (${admin.personId}::uuid, ${randomUUID()}::uuid, ${CANARY}, 1, 'refused') returning id`;
    await sql`
      insert into loose_bytes (key, pieces, size_bytes, expires_at) values (${CANARY}, 1, 1, now() + interval '1 day')`;
    return made?.id ?? "";
  });

/** A course that was given to somebody. */
const assign = ({ setUp }: Company, admin: Somebody, learner: Somebody, courseId: string) =>
  setUp(async ({ sql }) => {
    const [made] = await sql<{ id: string }>`
      insert into assignment (course_id, asked_by) values (${courseId}::uuid, ${admin.personId}::uuid) returning id`;
    const id = made?.id ?? "";
    await sql`
      insert into assignment_line (assignment_id, position, email, person_id)
      values (${id}::uuid, 1, ${`${CANARY.toLowerCase()}@line.example`}, ${learner.personId}::uuid)`;
    return id;
  });

/** A share of that, in a payout that has failed. */
const earn = ({ setUp }: Company, admin: Somebody, orderId: string) =>
  setUp(async ({ sql }) => {
    const { personId } = admin;
    await sql`
      insert into connect_account (person_id, country, account_id, reserved_at) values (${personId}::uuid, 'DE', ${CANARY}, now())`;
    await sql`
      with run as (
        insert into payout_run (asked_by, request_id, started_at) values (${personId}::uuid, ${randomUUID()}::uuid, now()) returning id
      ), paid as (
        insert into payout (run_id, seller_id, account_id, currency, amount, state, failure, reserved_at, ended_at)
        select id, ${personId}::uuid, ${CANARY}, 'USD', 70, 'failed', ${CANARY}, now(), now() from run returning id
      )
      insert into earning (seller_id, operation, line, kind, order_id, currency, amount, at, due_at, payout_id)
      select ${personId}::uuid, ${CANARY}, 1, 'sale', ${orderId}::uuid, 'USD', 70, now(), now(), id from paid`;
    await sql`insert into tax_form_rule (country, form) values ('DE', ${CANARY})`;
    await sql`
      insert into tax_form (person_id, country, form, legal_name, number, number_end, declared_at)
      values (${personId}::uuid, 'DE', ${CANARY}, ${CANARY}, ''::bytea, '1234', now())`;
  });

/** A course that the learner has paid for, and one in the cart. */
const buy = ({ setUp }: Company, learner: Somebody, courseId: string) =>
  setUp(async (scope) => {
    const { sql } = scope;
    const { personId } = learner;
    const orderId = randomUUID();
    await sql`
      insert into sales_order (id, person_id, request_id, state, currency, subtotal, discount, tax, total, placed_at, ended_at)
      values (${orderId}::uuid, ${personId}::uuid, ${randomUUID()}::uuid, 'paid', 'USD', 100, 0, 0, 100, now(), now())`;
    await sql`
      insert into order_line (order_id, line, person_id, course_id, title, price, discount, net, tax, total, state)
      values (${orderId}::uuid, 1, ${personId}::uuid, ${courseId}::uuid, ${CANARY}, 100, 0, 100, 0, 100, 'paid')`;
    const [payment] = await sql<{ id: string }>`
      insert into payment (person_id, order_id, currency, amount, paid_at)
      values (${personId}::uuid, ${orderId}::uuid, 'USD', 100, now()) returning id`;
    const [laid] = await sql<{ id: string }>`
      insert into cart_line (person_id, course_id, added_at) values (${personId}::uuid, ${courseId}::uuid, now())
      returning id`;
    await sql`insert into customer (person_id, customer_id) values (${personId}::uuid, ${CANARY})`;
    await post(scope, {
      operation: CANARY,
      kind: "sale",
      at: scope.now,
      currency: "USD",
      entries: [
        { account: "clearing", minor: 100n },
        { account: "revenue", minor: -100n },
      ],
    });
    return { orderId, lineId: laid?.id ?? "", paymentId: payment?.id ?? "" };
  });

/** A part of the order that a bank has taken back, and another that its buyer asks for. */
const giveBack = ({ setUp }: Company, { personId }: Somebody, orderId: string) =>
  setUp(async ({ sql }) => {
    await sql`insert into refund_policy (window_days) values (30)`;
    const [asked] = await sql<{ id: string }>`
      insert into refund_request (order_id, line, person_id, reason, asked_at)
      values (${orderId}::uuid, 1, ${personId}::uuid, ${CANARY}, now()) returning id`;
    await sql`
      insert into refund (order_id, amount, reason, state, granted_at)
      values (${orderId}::uuid, 1, ${CANARY}, 'failed', now())`;
    const [taken] = await sql<{ id: string }>`
      insert into dispute (order_id, processor_id, amount, reason, state, opened_at, evidence)
      values (${orderId}::uuid, ${CANARY}, 1, ${CANARY}, 'open', now(), ${JSON.stringify(aDisputedOrder)}::jsonb)
      returning id`;
    await sql`
      insert into line_return (order_id, line, dispute_id, amount, instructor, platform, tax)
      values (${orderId}::uuid, 1, ${taken?.id}::uuid, 1, 0, 1, 0)`;
    return { refundRequestId: asked?.id ?? "", disputeId: taken?.id ?? "" };
  });

const aDisputedOrder = {
  buyer: { name: CANARY, email: CANARY, since: "2026-01-01T00:00:00Z" },
  order: {
    ...{ id: CANARY, placedAt: "2026-01-01T00:00:00Z", currency: "USD", total: "100" },
    ...{ card: null, told: {} },
  },
  terms: [],
  lines: [],
  signIns: [],
};

async function letter({ setUp }: Company): Promise<{ mailId: string }> {
  const text = `Dear ${CANARY}`;
  await setUp((scope) =>
    queueLetter(scope, { to: "somebody@example.com", subject: text, html: text, text }),
  );
  const mail = await setUp(({ db }) =>
    db.mail.findFirst({ orderBy: { id: "desc" }, select: { id: true } }),
  );
  return { mailId: mail?.id ?? "" };
}

function templateKey() {
  const [template] = BRAND_TEMPLATES;
  if (!template) throw new Error("there is no brand template");
  return template.key;
}

/** Every table that belongs to tenants, with the column that says to whom. */
export const tenantTables = () =>
  askAs<{ table: string; key: string }>(
    "owner",
    `select c.relname as table, case when c.relname = 'tenant' then 'id' else 'tenant_id' end as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations' order by 1`,
  );

/** What all rows of a tenant say, in one hash; another one as soon as any of them says something else. */
async function fingerprintOf(tenantId: string): Promise<string> {
  const hash = createHash("sha256");
  for (const { table, key } of await tenantTables()) {
    const rows = await askAs(
      "owner",
      `select t::text as row from ${table} t where ${key} = $1 order by 1`,
      [tenantId],
    );
    hash.update(`${table} ${JSON.stringify(rows)}`);
  }
  return hash.digest("hex");
}
