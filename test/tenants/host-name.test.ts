import fc from "fast-check";
import { expect, test } from "vitest";
import { hostNameOf } from "#tenants/host-name.ts";
import { runs } from "#test/support/deep.ts";

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/).filter(isPlain);
const host = fc
  .array(label, { minLength: 1, maxLength: 4 })
  .map((labels) => [...labels, "example"].join("."));

/** Labels with hyphens in third and fourth place announce an encoding of their own (RFC 5891, 4.2.3.1). */
function isPlain(text: string): boolean {
  return text.slice(2, 4) !== "--";
}

test.each([
  ["Acme.Example", "acme.example"],
  ["acme.example:8443", "acme.example"],
  ["acme.example.", "acme.example"],
  ["acme.example.:443", "acme.example"],
  ["  acme.example ", "acme.example"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["BÜCHER.example", "xn--bcher-kva.example"],
  ["xn--bcher-kva.example", "xn--bcher-kva.example"],
  ["acme。example", "acme.example"],
  ["localhost:3000", "localhost"],
])("%j is read as %j", (said, meant) => {
  expect(hostNameOf(said)).toBe(meant);
});

test.each([
  undefined,
  "",
  ".",
  "acme..example",
  "acme.example..",
  "-acme.example",
  "acme-.example",
  "*.acme.example",
  "acme_1.example",
  "acme.example/path",
  "me@acme.example",
  "acme.example\r\nX-Evil: 1",
  "acme.example evil.example",
  "acme%2eexample",
  "acme.example:99999999",
  "127.0.0.1",
  "127.0.0.1:3000",
  "0x7f.1",
  "[::1]:3000",
  `${"a".repeat(64)}.example`,
  `${"a.".repeat(130)}example`,
])("%j is no host name", (said) => {
  expect(hostNameOf(said)).toBeNull();
});

test("case, port, trailing dot and space around it never change which host is meant", () => {
  const spelling = fc.record({
    upper: fc.boolean(),
    dot: fc.constantFrom("", "."),
    port: fc.option(fc.integer({ min: 0, max: 65_535 })),
    space: fc.constantFrom("", " "),
  });
  const property = fc.property(host, spelling, (name, { upper, dot, port, space }) => {
    const spelled = `${space}${upper ? name.toUpperCase() : name}${dot}${port === null ? "" : `:${port}`}`;
    expect(hostNameOf(spelled)).toBe(name);
  });
  fc.assert(property, { numRuns: runs(300) });
});

test("whatever is read is a plain name that reads as itself", () => {
  const said = fc.oneof(fc.string({ unit: "binary" }), fc.domain(), fc.webAuthority(), fc.ipV4());
  const property = fc.property(said, (text) => {
    const name = hostNameOf(text);
    if (name === null) return;
    expect(name).toMatch(/^[a-z0-9.-]{1,253}$/);
    expect(hostNameOf(name)).toBe(name);
  });
  fc.assert(property, { numRuns: runs(1_000) });
});
