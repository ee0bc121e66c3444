import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aProduct } from "#test/support/product.ts";
import { everyRoute, type KnownRoute } from "#test/support/routes.ts";
import { aTenant } from "#test/support/world.ts";
import { aRichTenant, CANARY } from "./rich-tenant.ts";

const product = await aProduct();
afterAll(() => product.stop());

const acme = await aTenant("Acme", { tier: "enterprise" });
const globex = await aRichTenant("Globex");
const host = `${acme.tenant.slug}.localhost`;
const cookies = {
  visitor: undefined,
  learner: await cookieFor(acme, (await acme.learner()).personId),
  instructor: await cookieFor(acme, (await acme.instructor()).personId),
  admin: await cookieFor(acme, (await acme.admin()).personId),
};
const ROLES = Object.keys(cookies) as (keyof typeof cookies)[];

/** What a neighbor's id looks like for each parameter of an address, and one that nobody has. */
const FOREIGN: Readonly<Record<string, readonly [theirs: string, nobodys: string]>> = {
  courseSlug: [globex.courseSlug, "no-such-course"],
  lessonSlug: [globex.lessonSlug, "no-such-lesson"],
  lessonId: [globex.lessonId, randomUUID()],
  sectionId: [globex.sectionId, randomUUID()],
  personId: [globex.personId, randomUUID()],
  attemptId: [globex.attemptId, randomUUID()],
  reviewId: [globex.reviewId, randomUUID()],
  certificateId: [globex.certificateId, randomUUID()],
  list: ["0", "0"],
  code: [globex.code, randomBytes(16).toString("base64url")],
  courseId: [globex.courseId, randomUUID()],
  classId: [globex.classId, randomUUID()],
  departmentId: [globex.departmentId, randomUUID()],
  importId: [globex.importId, randomUUID()],
  couponId: [globex.couponId, randomUUID()],
  rateId: [globex.rateId, randomUUID()],
  refundRequestId: [globex.refundRequestId, randomUUID()],
  disputeId: [globex.disputeId, randomUUID()],
  line: ["1", "1"],
  assignmentId: [globex.assignmentId, randomUUID()],
  orderId: [globex.orderId, randomUUID()],
  paymentId: [globex.paymentId, randomUUID()],
  lineId: [globex.lineId, randomUUID()],
  programSlug: [globex.programSlug, "no-such-path"],
  requiredId: [globex.courseId, randomUUID()],
  position: ["1", "1"],
  questionId: [globex.questionId, randomUUID()],
  sessionId: [globex.sessionId, randomUUID()],
  invitationId: [globex.invitationId, randomUUID()],
  host: [globex.host, "nobody.example"],
  sha256: [globex.sha256, createHash("sha256").update(randomUUID()).digest("hex")],
  number: ["1", "1"],
  kind: ["terms", "terms"],
  variant: ["light", "light"],
  name: ["icon-192.png", "icon-192.png"],
  plan: ["pro", "pro"],
  id: [globex.mailId, randomUUID()],
};

/** Names that are the same in every academy. */
const FIXED = new Set(["0", "1", "terms", "light", "icon-192.png", "pro"]);

/** Forms that would be taken if the id were the reader's own. */
const FORM = {
  reason: "because of a test",
  because: "because of a test",
  roles: "admin",
  role: "admin",
  name: "Renamed",
  slug: "renamed",
  accept: "on",
  note: "x",
};

const routes = await everyRoute();
const withParams = routes.filter(({ params }) => params.length > 0);

test("every parameter of every address has a neighbor's id to be tried with", () => {
  const untried = new Set(
    withParams.flatMap(({ params }) => params).filter((name) => !(name in FOREIGN)),
  );
  expect([...untried]).toEqual([]);
  expect(routes.length).toBeGreaterThan(50);
});

test.each(withParams.map((route) => [route.path, route] as const))(
  "%s answers a neighbor's id as it answers one that nobody has",
  async (_, route) => {
    for (const role of ROLES)
      for (const method of methodsOf(route)) {
        const [theirs, nobodys] = [
          await ask(route, 0, role, method),
          await ask(route, 1, role, method),
        ];
        expect(`${role} ${method} ${theirs.status} ${theirs.text}`).toBe(
          `${role} ${method} ${nobodys.status} ${nobodys.text}`,
        );
        expect(theirs.status, `${role} ${method} ${route.path}`).not.toBe(500);
        expect(theirs.text).not.toContain(CANARY);
      }
  },
);

test.each(
  routes.filter(({ params }) => params.length === 0).map((route) => [route.path, route] as const),
)("%s shows nothing of a neighbor", async (_, route) => {
  for (const role of ROLES) {
    const { status, text } = await ask(route, 0, role, "GET");
    expect(status, `${role} ${route.path}`).not.toBe(500);
    expect(text).not.toContain(CANARY);
  }
});

test("a neighbor's cookie signs nobody in here", async () => {
  const page = await product.open(host, "/learn", { cookie: globex.cookie });
  expect(page.status).toBe(302);
  expect(page.headers.location).toMatch(/^\/sign-in/);
});

test("after all of that, not a row of the neighbor's has changed", async () => {
  expect(await globex.fingerprint()).toBe(globex.before);
});

const methodsOf = ({ hasLoader, hasAction }: KnownRoute) => [
  ...(hasLoader || !hasAction ? (["GET"] as const) : []),
  ...(hasAction ? (["POST"] as const) : []),
];

async function ask(
  route: KnownRoute,
  which: 0 | 1,
  role: keyof typeof cookies,
  method: "GET" | "POST",
) {
  const path = route.params.reduce(
    (sofar, name) => sofar.replace(`:${name}`, FOREIGN[name]?.[which] ?? ""),
    route.path.replace("/*", "/no-such-page"),
  );
  const page = await product.open(host, path, {
    cookie: cookies[role],
    ...(method === "POST" && { form: FORM }),
  });
  return { status: page.status, text: plain(page.text, route) };
}

/** The answer without what differs from answer to answer: its nonce, its number, and the id that was asked for. */
function plain(text: string, { params }: KnownRoute): string {
  const asked = params.flatMap((name) => FOREIGN[name] ?? []).filter((id) => !FIXED.has(id));
  return asked
    .reduce((sofar, id) => sofar.replaceAll(id, "ID"), text)
    .replaceAll(/nonce="[^"]*"/g, "")
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "UUID");
}
