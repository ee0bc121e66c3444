import { expect, test } from "vitest";
import { initials } from "#app/ui/avatar.tsx";

test("initials are the first letters of the first and the last name, in any script", () => {
  expect(initials("Amara Okafor")).toBe("AO");
  expect(initials("maria del carmen lópez")).toBe("ML");
  expect(initials("Li")).toBe("L");
  expect(initials("  𝒜da   Ødegård ")).toBe("𝒜Ø");
  expect(initials(" ")).toBe("?");
});
