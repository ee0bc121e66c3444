import { randomUUID } from "node:crypto";
import express from "express";
import { afterAll, expect, test } from "vitest";
import { packageAddress } from "#app/domain/learning/scorm/package-address.ts";
import { packagePreview } from "#app/domain/learning/scorm/package-preview.ts";
import { answerScormFile } from "#app/server/scorm-files.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aPackageLesson } from "#test/support/packages.ts";
import { aTenant } from "#test/support/world.ts";
import { aZip, manifest12 } from "#test/support/zips.ts";

const acme = await aTenant("Acme");
const globex = await aTenant("Globex");
let asked: Tenant = acme.tenant;
const app = express();
app.all("*", (request, response, next) => {
  answerScormFile(asked, request, response).catch(next);
});
const server = app.listen(0);
afterAll(() => server.close());
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;

const FILM = Buffer.from("0123456789".repeat(100));
const zip = await aZip({
  "imsmanifest.xml": manifest12([
    { id: "one", title: "One", href: "a b/one.html?x=1#top" },
    { id: "two", title: "Two", href: "a b/two.html" },
  ]),
  "a b/one.html": "<!doctype html>\n<p>One</p>",
  "a b/two.html": "<p>Two</p>",
  "a b/film.mp4": FILM,
  "a b/x.js": "1",
});
const { learner, author, lesson } = await aPackageLesson(acme, zip);

const ask = (url: string, init: RequestInit = {}, tenant = acme.tenant) => {
  asked = tenant;
  const { pathname, search } = new URL(url);
  return fetch(`http://127.0.0.1:${port}${pathname}${search}`, init);
};

/** A learner who has signed in and opened the first part. */
async function aReader() {
  const person = await learner();
  await cookieFor(acme, person.personId);
  const [session] = await acme.setUp(
    ({ sql }) => sql<{ id: string }>`
      select id from session where person_id = ${person.personId}::uuid order by id desc limit 1`,
  );
  const { launchId } = await person.launches("one");
  const now = new Date();
  const actor = {
    kind: "person",
    personId: person.personId,
    sessionId: session?.id ?? "",
    roles: [],
  } as const;
  const at = (when = now, of = launchId) =>
    packageAddress(
      { tenant: acme.tenant, actor, now: when, sql: async () => [] },
      { launchId: of },
      {
        path: "a b/one.html",
        rest: "?x=1#top",
      },
    );
  return { ...person, launchId, at, ask, sessionId: session?.id ?? "" };
}

const beside = (url: string, name: string) => url.replace(/one\.html.*$/, name);

test("a page of a package comes without an origin, with the scripts by which it speaks, and sets no cookie", async () => {
  const { at, ask } = await aReader();
  const answer = await ask(at());
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/html");
  expect(answer.headers.get("content-security-policy")).toMatch(/^sandbox allow-scripts/);
  expect(answer.headers.get("content-security-policy")).not.toContain("allow-same-origin");
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(await answer.text()).toMatch(
    /^<!doctype html><script src="\/scorm\/\S+\/~runtime.js"><\/script><script src="\/scorm\/\S+\/~launch.js"><\/script>\n<p>One/,
  );
});

test("relative addresses lead to the package's own files, with their types and in spans", async () => {
  const { at, ask } = await aReader();
  const script = await ask(beside(at(), "x.js"));
  expect(script.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(script.headers.get("x-content-type-options")).toBe("nosniff");
  expect(script.headers.get("access-control-allow-origin")).toBe("*");
  const film = await ask(beside(at(), "film.mp4"), { headers: { Range: "bytes=10-14" } });
  expect([film.status, film.headers.get("content-range")]).toEqual([206, "bytes 10-14/1000"]);
  expect([film.headers.get("content-type"), await film.text()]).toEqual(["video/mp4", "01234"]);
  const beyond = await ask(beside(at(), "film.mp4"), { headers: { Range: "bytes=1000-" } });
  expect(beyond.status).toBe(416);
  expect((await ask(beside(at(), "nothing.html"))).status).toBe(404);
});

test("the script of a launch says what is known of the learner, and nobody keeps it", async () => {
  const { at, ask, personId } = await aReader();
  const launch = await ask(at().replace(/a%20b.*$/, "~launch.js"));
  expect(launch.headers.get("cache-control")).toBe("no-store");
  expect(await launch.text()).toContain(`"student_id":"${personId}"`);
  const runtime = await ask(at().replace(/a%20b.*$/, "~runtime.js"));
  expect(await runtime.text()).toContain("Scorm12API");
});

test("an address is good for its academy, its launch and its time alone", async () => {
  const { at, ask } = await aReader();
  const other = await aReader();
  const day = new Date(Date.now() - 13 * 3_600_000);
  const prefix = at().split("/").slice(0, 5).join("/");
  const borrowed = at().replace(/\/scorm\/[\da-f-]{36}/, `/scorm/${other.launchId}`);
  const late = at().replace(/\.(\d{10})\./, (_, until) => `.${Number(until) + 1}.`);
  expect((await ask(at(), {}, globex.tenant)).status).toBe(404);
  for (const url of [borrowed, late, at(day), at(new Date(), randomUUID()), `${prefix}/`])
    expect((await ask(url)).status).toBe(404);
  expect((await ask(at(), { method: "POST" })).status).toBe(405);
});

test("an address ends when its learner signs out, or opens the same part again", async () => {
  const first = await aReader();
  await first.launches("one");
  expect((await first.ask(first.at())).status).toBe(404);
  const second = await aReader();
  expect((await second.ask(second.at())).status).toBe(200);
  await acme.setUp(
    ({ sql }) => sql`update session set revoked_at = now() where id = ${second.sessionId}::uuid`,
  );
  expect((await second.ask(second.at())).status).toBe(404);
});

test("whoever writes the course looks at a part that nobody launched, at an address that is theirs, and no more than theirs", async () => {
  await cookieFor(acme, author.personId);
  const [session] = await acme.setUp(
    ({ sql }) => sql<{ id: string }>`
      select id from session where person_id = ${author.personId}::uuid order by id desc limit 1`,
  );
  const sessionId = session?.id ?? "";
  const { courseSlug, lessonSlug } = lesson;
  const { address: url } = await inGlance(acme.tenant, { ...author, sessionId }, (glance) =>
    packagePreview(glance, courseSlug, lessonSlug, "1"),
  );
  const page = await ask(url);
  expect(page.headers.get("content-security-policy")).toMatch(/^sandbox allow-scripts/);
  expect(await page.text()).toContain("<p>Two</p>");
  const script = await ask(url.replace(/a%20b.*$/, "~launch.js"));
  expect(await script.text()).toMatch(/"credit":"no-credit","lesson_mode":"browse"/);
  expect((await ask(url.replace(/a%20b.*$/, "~runtime.js"))).status).toBe(200);
  for (const part of ["", "-0", "-2"]) {
    const forged = url.replace(/(\/scorm\/[\da-f-]{36})-1\./, `$1${part}.`);
    expect((await ask(forged)).status).toBe(404);
  }
  expect((await ask(url, {}, globex.tenant)).status).toBe(404);
  await acme.setUp(
    ({ sql }) => sql`update session set revoked_at = now() where id = ${sessionId}::uuid`,
  );
  expect((await ask(url)).status).toBe(404);
});
