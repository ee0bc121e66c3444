import { expect, test } from "vitest";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Glance, inGlance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { everyQuery, type KnownQuery } from "#test/support/queries.ts";
import { aTenant } from "#test/support/world.ts";
import { aRichTenant, CANARY } from "./rich-tenant.ts";

const acme = await aTenant("Acme", { tier: "enterprise" });
const admin = await acme.admin();
const globex = await aRichTenant("Globex");
const queries = await everyQuery();

/** Finds what the neighbor wrote, and is not taken for it where an answer repeats the question. */
const WORDS = "yellow";

/** The names of what the neighbor has. */
const IDS = {
  courseSlug: globex.courseSlug,
  slug: globex.courseSlug,
  courseId: globex.courseId,
  lessonSlug: globex.lessonSlug,
  lessonId: globex.lessonId,
  personId: globex.personId,
  attemptId: globex.attemptId,
  questionId: globex.questionId,
  reviewId: globex.reviewId,
  classId: globex.classId,
  programSlug: globex.programSlug,
  programId: globex.programId,
  departmentId: globex.departmentId,
  importId: globex.importId,
  assignmentId: globex.assignmentId,
  orderId: globex.orderId,
  paymentId: globex.paymentId,
  couponId: globex.couponId,
  rateId: globex.rateId,
  authorId: globex.admin.personId,
  refundRequestId: globex.refundRequestId,
  disputeId: globex.disputeId,
  purchaseId: globex.couponUse.purchaseId,
  certificateId: globex.certificateId,
  code: globex.code,
  fileId: globex.fileId,
  uploadId: globex.uploadId,
  launchId: globex.launchId,
  path: "one.html",
  position: "1",
  sha256: globex.sha256,
  host: globex.host,
};

/** What a query may ask for, as the neighbor would answer: by the name of its parameter or by its type. */
const THEIRS: Readonly<Record<string, unknown>> = {
  ...IDS,
  named: IDS,
  email: globex.learner.email,
  cookie: globex.cookie.split("=")[1],
  CouponQuestion: globex.couponUse,
  PriceQuestion: {
    currency: "USD",
    couponCode: globex.couponUse.code,
    products: [
      {
        id: globex.courseId,
        kind: "course",
        title: "",
        price: 1n,
        currency: "USD",
        authorId: null,
      },
    ],
  },
  buyer: { country: "AT", region: "", vatNumber: null },
  product: "course",
  chargeIds: ["ch_none"],
  purposes: ["invite", "sign-up"],
  secret: "no-such-secret",
  key: "no-such-key",
  number: "1",
  edition: "draft",
  asked: { after: null, before: null },
  after: null,
  locale: "en-US",
  wanted: { courseSlug: globex.courseSlug },
  wishes: [{ courseSlug: globex.courseSlug }],
  question: { words: WORDS },
  CatalogWords: { words: WORDS },
  StatementQuestion: { after: null, before: null, state: null, size: 25 },
  PayoutsQuestion: { after: null, before: null, size: 25 },
  BoardQuestion: { after: null, before: null, search: WORDS, late: false, size: 25 },
  JournalQuestion: { words: WORDS },
  "Readonly<{ from: number; size: number; onlyOut: boolean }>": {
    from: 1,
    size: 25,
    onlyOut: false,
  },
  'Pick<CertificateView, "id">': { id: globex.certificateId },
  people: [globex.personId],
  "Asked & Wanted": { after: null, before: null, kind: null, search: WORDS },
  transferIds: ["tr_1"],
  refundIds: ["re_1"],
  effectIds: ["txn_1"],
  size: 25,
  from: 0,
  to: 1_000,
  "Asked & { search: string }": { after: null, before: null, search: WORDS },
  "Readonly<{ kind: string; settings: FileSettings }>": {
    kind: "file",
    settings: { fileId: globex.fileId },
  },
  LaunchBearer: { launchId: globex.launchId, sessionId: globex.sessionId, until: 0 },
  LookBearer: { packageId: globex.packageId, part: 0, sessionId: globex.sessionId, until: 0 },
  opened: { packageId: globex.packageId, part: 0 },
  Path: { path: "one.html", rest: "" },
  request: new Request("https://acme.example/"),
};

/** Where one name means different things. */
const SPECIAL: Readonly<Record<string, readonly unknown[]>> = {
  "app/domain/billing/ensure-feature.ts ensureFeature": ["certificates.badge", globex.personId],
  "app/domain/billing/ensure-feature.ts hasFeature": ["certificates.badge", globex.personId],
  "app/domain/billing/reserve-deed.ts changeAsked": [{ plan: "pro" }],
  "tenants/legal/queries.ts legalEditor": ["terms"],
  "tenants/legal/queries.ts legalText": ["terms", "1"],
  "tenants/branding/queries.ts logoPage": ["light"],
  "tenants/branding/queries.ts versionNamed": ["1"],
};

const questionOf = ({ name, asks }: KnownQuery): readonly unknown[] =>
  SPECIAL[name] ?? asks.map((part) => THEIRS[part]);

test("everything that a query asks for has a neighbor's answer to be tried with", () => {
  const untried = queries
    .filter(({ name }) => !(name in SPECIAL))
    .flatMap(({ name, asks }) =>
      asks.filter((part) => !(part in THEIRS)).map((part) => `${name}: ${part}`),
    );
  expect(untried).toEqual([]);
  expect(queries.length).toBeGreaterThan(50);
});

/** What the query answers, or refuses, as it would be written down. */
async function answerOf(known: KnownQuery, tenant: typeof acme.tenant, actor: Person) {
  const look = async (glance: Glance<Person>) => known.query(glance, ...questionOf(known));
  const answer = await inGlance(tenant, actor, look).catch((error: unknown) => {
    if (error instanceof Refusal) return error.message;
    throw error;
  });
  return JSON.stringify(answer, plain) ?? "";
}

const plain = (_: string, value: unknown): unknown => {
  if (typeof value === "bigint") return String(value);
  return value instanceof Map || value instanceof Set ? [...value] : value;
};

test.each(queries.map((known) => [known.name, known] as const))(
  "%s tells nothing of a neighbor",
  async (_, known) => {
    expect(await answerOf(known, acme.tenant, admin)).not.toContain(CANARY);
  },
);

test("the neighbor's own people are told, so there is something to be told", async () => {
  const tenant = await globex.now();
  const told = await Promise.all(
    queries.map(async (known) => {
      const answers = [
        await answerOf(known, tenant, globex.admin),
        await answerOf(known, tenant, globex.learner),
      ];
      return answers.some((answer) => answer.includes(CANARY)) ? known.name : [];
    }),
  );
  expect(told.flat().length).toBeGreaterThan(15);
});
