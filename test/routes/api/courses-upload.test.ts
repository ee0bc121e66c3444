import { expect, test } from "vitest";
import { action } from "#app/routes/api/courses-upload.ts";
import { bytesOf } from "#app/server/whole-answer.ts";
import { asking } from "#test/support/asking.ts";
import { shortCourse } from "#test/support/browser-course.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aTenant } from "#test/support/world.ts";

type Acme = Awaited<ReturnType<typeof aTenant>>;

async function upload({ tenant }: Acme, cookie: string | undefined, archive: Buffer) {
  const args = asking(tenant, { path: "/api/courses/upload", cookie });
  const body = new FormData();
  body.set("archive", new File([new Uint8Array(archive)], "course.zip"));
  const request = new Request(args.request.url, { method: "POST", body });
  const answer = await action({ ...args, request });
  return {
    status: answer.status,
    type: answer.headers.get("Content-Type"),
    body: JSON.parse(String(bytesOf(answer))),
  };
}

test("a program that has signed in brings a course, as the page does", async () => {
  const acme = await aTenant();
  const cookie = await cookieFor(acme, (await acme.instructor()).personId);
  const { status, body } = await upload(acme, cookie, await shortCourse("Knots"));
  expect(status).toBe(200);
  expect(body).toMatchObject({
    course: { slug: "knots" },
    created: true,
    onSale: true,
    lessons: 3,
  });
});

test("everybody else is told why not, in a problem document", async () => {
  const acme = await aTenant();
  const learner = await cookieFor(acme, (await acme.learner()).personId);
  const author = await cookieFor(acme, (await acme.instructor()).personId);
  const archive = await shortCourse("Knots");
  const answers = [
    await upload(acme, undefined, archive),
    await upload(acme, learner, archive),
    await upload(acme, author, Buffer.from("no zip")),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 403, 422]);
  for (const { type, body } of answers) {
    expect(type).toBe("application/problem+json");
    expect(body.detail).not.toBe("");
  }
});
