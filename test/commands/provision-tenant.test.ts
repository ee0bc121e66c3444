import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { runCommand } from "#test/support/command.ts";
import { aWish } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";

const provision = async (...args: string[]) => {
  const { code, out, err } = await runCommand("provision-tenant", args);
  if (!out) throw new Error(err);
  return { code, said: JSON.parse(out) };
};
const lettersTo = (email: string) =>
  askAs("owner", "select id from mail where recipient = $1", [email]);
const tenantsAt = (slug: string) => askAs("owner", "select id from tenant where slug = $1", [slug]);

test("one command makes an academy, invites its administrator once, and says the same when asked again", async () => {
  const { slug, name, admin } = aWish();
  const host = `learn.${randomUUID()}.example`;
  const args = [
    "--slug",
    slug,
    "--name",
    name,
    "--admin",
    admin,
    "--host",
    host,
    "--tier",
    "professional",
  ];
  const asked = [...args, "--external-key", randomUUID()];

  const first = await provision(...asked);
  const second = await provision(...asked);

  expect(first).toEqual({
    code: 0,
    said: {
      created: true,
      tenant: { id: expect.any(String), slug, name, url: `http://${slug}.localhost:3000/` },
      admin: { email: admin, invited: true },
      license: { tier: "professional" },
      dryRun: false,
    },
  });
  expect(second).toEqual({ code: 0, said: { ...first.said, created: false } });
  expect(await lettersTo(admin)).toHaveLength(1);
});

test("a dry run says what would happen and leaves nothing behind", async () => {
  const { slug, name, admin } = aWish();

  const answer = await provision("--slug", slug, "--name", name, "--admin", admin, "--dry-run");

  expect(answer).toMatchObject({
    code: 0,
    said: { created: true, tenant: { id: null, slug }, admin: { invited: false }, dryRun: true },
  });
  expect(await tenantsAt(slug)).toEqual([]);
  expect(await lettersTo(admin)).toEqual([]);
});

test.each([
  [["--slug", "www", "--name", "W", "--admin", "a@b.example"], "invalid", "slug"],
  [["--slug", "Not a slug", "--name", "W", "--admin", "a@b.example"], "invalid", "slug"],
  [["--slug", "fine-slug", "--name", "W"], "invalid", "admin"],
  [
    ["--slug", "fine-slug", "--name", "W", "--admin", "a@b.example", "--tier", "huge"],
    "invalid",
    "tier",
  ],
])(
  "%j is refused as %s at %s, in JSON",
  async (args, code, field) => {
    const answer = await provision(...args);

    expect(answer).toMatchObject({
      code: 1,
      said: {
        refused: { code, message: expect.any(String), fields: { [field]: expect.any(String) } },
      },
    });
  },
  60_000,
);

test("an option that does not exist is refused in JSON too", async () => {
  const { code, said } = await provision("--slag", "x");

  expect(code).toBe(1);
  expect(said.refused).toMatchObject({
    code: "invalid",
    message: expect.stringContaining("--slag"),
  });
});

test("a key that was used for something else ends with what differs", async () => {
  const { slug, name, admin } = aWish();
  const args = ["--slug", slug, "--name", name, "--admin", admin, "--external-key", randomUUID()];
  await provision(...args);

  const { code, said } = await provision(...args, "--tier", "enterprise");

  expect(code).toBe(1);
  expect(said.refused).toMatchObject({
    code: "conflict",
    fields: { tier: "It was starter the first time." },
  });
});
