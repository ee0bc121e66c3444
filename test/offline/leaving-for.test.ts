import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { leavingFor } from "#app/offline/leaving-for.ts";

/** The decoder that the router itself uses. */
const { decode } = createRequire(createRequire(import.meta.url).resolve("@remix-run/react"))(
  "turbo-stream",
);

const LEAVING = {
  ...{ redirect: '/courses?words="a"', status: 303 },
  ...{ revalidate: false, reload: true, replace: false },
};

async function heard(asker: "turn" | "form"): Promise<unknown> {
  const { body } = leavingFor(LEAVING.redirect, asker);
  if (!body) throw new Error("The answer has no body.");
  const plugin = (type: string, ...rest: unknown[]) =>
    type === "SingleFetchRedirect" ? { value: { beside: rest[0] } } : undefined;
  return (await decode(body, { plugins: [plugin] })).value;
}

test("a router reads that it has to leave, as its own decoder does", async () => {
  expect(await heard("form")).toEqual(LEAVING);
  expect(await heard("turn")).toEqual({ beside: LEAVING });
});
