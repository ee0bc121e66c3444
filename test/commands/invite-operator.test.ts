import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { runCommand } from "#test/support/command.ts";
import { askAs } from "#test/support/owner.ts";

const invite = (email: string) => runCommand("invite-operator", ["--email", email]);

test("an operator is invited to the console, with one letter however often it is asked", async () => {
  const email = `${randomUUID()}@platform.example`;

  const first = await invite(email);
  const second = await invite(email);

  expect(JSON.parse(first.out)).toEqual({
    console: "http://operator.localhost:3000/",
    operator: { email },
  });
  expect(second).toEqual(first);
  expect(
    await askAs(
      "owner",
      `select t.kind, l.roles from one_time_link l join tenant t on t.id = l.tenant_id where l.email = $1`,
      [email],
    ),
  ).toEqual([{ kind: "platform", roles: ["learner", "operator"] }]);
  expect(await askAs("owner", "select id from mail where recipient = $1", [email])).toHaveLength(1);
});

test("what is no address is refused in words", async () => {
  const { code, out, err } = await invite("nobody");

  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("Enter an e-mail address like name@example.com.");
});
