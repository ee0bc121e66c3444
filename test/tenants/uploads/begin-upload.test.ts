import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { inControlPlane } from "#tenants/control-plane.ts";
import { beginUpload } from "#tenants/uploads/begin-upload.ts";
import { BeginUpload } from "#tenants/uploads/schema.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const GIB = 1024 ** 3;
const wish = { purpose: "lesson-file", name: "notes.bin" } as const;

/** An academy whose license holds this many bytes and no more. */
async function anAcademyOf(storageBytes: number) {
  const company = await aTenant("Acme", { tier: "custom" });
  await inControlPlane({ kind: "system", because: "test" }, ({ db }) =>
    db.license.updateMany({
      where: { tenantId: company.tenant.id },
      data: { limits: { storageBytes, beyond: "stop" } },
    }),
  );
  return company;
}

test("what the license has no room for is refused by name before a byte is sent", async () => {
  const acme = await anAcademyOf(10_000);
  const author = await acme.instructor();
  await aSentFile(acme, author, randomBytes(6_000));
  await expect(author.does(beginUpload, { ...wish, size: 4_001 })).rejects.toMatchObject({
    code: "limit_reached",
    message: expect.stringMatching(/^Storage: /),
  });
  await author.does(beginUpload, { ...wish, size: 4_000 });
});

test("files on their way have their room: forty at once get no more than there is", async () => {
  const acme = await anAcademyOf(10_000);
  const authors = await Promise.all(Array.from({ length: 4 }, () => acme.instructor()));
  const asked = authors.flatMap((author) =>
    Array.from({ length: 10 }, () => author.does(beginUpload, { ...wish, size: 1_000 })),
  );
  const answers = await Promise.allSettled(asked);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
});

test("a neighbor's files take no room here", async () => {
  const [acme, globex] = [await anAcademyOf(1_000), await anAcademyOf(1_000)];
  await aSentFile(globex, await globex.admin(), randomBytes(1_000));
  await (await acme.admin()).does(beginUpload, { ...wish, size: 1_000 });
});

test("a file may have 5 GiB and not a byte more", async () => {
  const author = await (await aTenant()).instructor();
  await author.does(beginUpload, { ...wish, size: 5 * GIB });
  await expect(author.does(beginUpload, { ...wish, size: 5 * GIB + 1 })).rejects.toMatchObject({
    code: "invalid",
  });
});

test("whoever may not write courses sends nothing into them", async () => {
  const learner = await (await aTenant()).learner();
  await expect(learner.does(beginUpload, { ...wish, size: 1 })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("nobody has more than twenty files on their way", async () => {
  const author = await (await aTenant()).instructor();
  for (let nth = 0; nth < 20; nth += 1) await author.does(beginUpload, { ...wish, size: 1 });
  await expect(author.does(beginUpload, { ...wish, size: 1 })).rejects.toMatchObject({
    code: "limit_reached",
  });
});

test.each([
  ["C:\\Users\\me\\notes.pdf", "notes.pdf"],
  ["../../etc/passwd", "passwd"],
  ['a"b\r\nc.txt', "abc.txt"],
  ["résumé.pdf", "résumé.pdf"],
])("of the name %j is kept %j", (name, kept) => {
  expect(BeginUpload.parse({ ...wish, name, size: "7" })).toEqual({ ...wish, name: kept, size: 7 });
});
