import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hashPassword, passwordFits } from "#app/domain/identity/password.ts";
import { ResetPassword } from "#app/domain/identity/schema.ts";

test("a password is kept as argon2id with the cost that OWASP asks for, salted afresh each time", async () => {
  const [one, other] = [await hashPassword("correct horse"), await hashPassword("correct horse")];

  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await passwordFits(one, "correct horse")).toBe(true);
  expect(await passwordFits(one, "correct horsf")).toBe(false);
});

test("without a kept password nothing fits, not even what is verified in its place", async () => {
  expect(await passwordFits(null, "nobody's password")).toBe(false);
});

test("for an unknown account a hash is verified as well: sign-in has no way round it", () => {
  const signIn = readFileSync("app/sign-in.ts", "utf8");
  const verified = signIn.indexOf("await passwordFits(kept?.passwordHash ?? null, password)");
  const decided = signIn.indexOf("if (!kept || !fits)");

  expect(verified).toBeGreaterThan(0);
  expect(decided).toBeGreaterThan(verified);
  expect(signIn.slice(0, verified)).not.toMatch(/if \(!?kept/);
});

test("a new password is long and not one letter over and over", () => {
  const says = (password: string) =>
    ResetPassword.safeParse({ secret: "x", password }).error?.issues[0]?.message;

  expect(says("too short")).toMatch(/at least 10 characters/);
  expect(says("aaaaaaaaaaaa")).toMatch(/five different/);
  expect(says("four words in a row")).toBeUndefined();
});
