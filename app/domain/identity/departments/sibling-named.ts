import type { Department } from "./department.ts";

/** The department of this name directly below that one, as far as two names that differ in case alone are one. */
export const siblingNamed = (
  all: readonly Department[],
  name: string,
  parentId: string | null,
): Department | undefined =>
  all.find(
    (one) =>
      (one.path.at(-2) ?? null) === parentId && one.name.toLowerCase() === name.toLowerCase(),
  );
