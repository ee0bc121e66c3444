import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { byCode } from "#app/certificate-lookup.ts";
import { LIMITS } from "#app/domain/identity/throttle.ts";
import { freshCode } from "#app/domain/learning/certificates/certificate.ts";
import { aHolder, anAcademy } from "#test/support/graduates.ts";

type Academy = Awaited<ReturnType<typeof anAcademy>>;

/** What a stranger is answered at this address: the number, or the status of a refusal. */
async function answered({ tenant }: Academy, code: string, address = "203.0.113.7") {
  const actor = async () => ({ kind: "visitor" }) as const;
  const context = { tenant, address, actor, requestId: "", nonce: "" };
  const request = new Request(`https://acme.example/verify/${code}`);
  const look = byCode(async ({ number }) => number);
  const args: LoaderFunctionArgs = { context, request, params: { code } };
  return look(args).catch((thrown: { init?: { status?: number } }) => thrown.init?.status);
}

test("whoever guesses is stopped, and whoever knows a code never is", async () => {
  const academy = await anAcademy();
  const { code } = await aHolder(academy);
  const { most } = LIMITS["look-up.address"];

  for (let guess = 0; guess < most; guess += 1)
    expect(await answered(academy, freshCode())).toBe(404);

  expect(await answered(academy, freshCode())).toBe(429);
  expect(await answered(academy, code)).toMatch(/-000001$/);
  expect(await answered(academy, freshCode(), "203.0.113.8")).toBe(404);
});

test("a neighbor's certificate is not found here", async () => {
  const [academy, globex] = [await anAcademy(), await anAcademy("Globex")];
  const { code } = await aHolder(globex);
  expect(await answered(academy, code)).toBe(404);
});
