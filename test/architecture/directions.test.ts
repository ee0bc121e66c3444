import { cruise } from "dependency-cruiser";
import { expect, test } from "vitest";
import config from "../../.dependency-cruiser.js";

type Seen = Readonly<{
  modules: unknown[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}>;

test("knowledge flows one way", async () => {
  const { output } = await cruise(["app", "tenants", "workers"], {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
  } as Parameters<typeof cruise>[1]);
  const { modules, summary } = output as Seen;

  expect(modules.length, "the cruiser saw too little: check its TypeScript").toBeGreaterThan(150);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual(
    [],
  );
});
