import { expect, test } from "vitest";
import { isWhatIsWanted } from "../../app/boot/install.js";

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/for-another-system": { version: "1.0.0", optional: true },
};
const present = { "node_modules/a": { version: "1.0.0" } };

test("what the lockfile says is left alone, also without the packages of other systems", () => {
  expect(isWhatIsWanted(present, wanted)).toBe(true);
});

test("a missing package, another version and one too many are each a reason to install", () => {
  expect(isWhatIsWanted({}, wanted)).toBe(false);
  expect(isWhatIsWanted({ "node_modules/a": { version: "1.0.1" } }, wanted)).toBe(false);
  expect(isWhatIsWanted({ ...present, "node_modules/b": { version: "1.0.0" } }, wanted)).toBe(
    false,
  );
});
