import fc from "fast-check";
import { expect, test } from "vitest";
import { claimableHost, isApex, registrableDomainOf } from "#tenants/domains/claimable-host.ts";
import { runs } from "#test/support/deep.ts";

const claim = (said: string) => claimableHost(said, "academies.platform.example");

test.each([
  ["learn.acme.com", "learn.acme.com"],
  ["Learn.Acme.COM.", "learn.acme.com"],
  ["https://learn.acme.com/courses?page=2#top", "learn.acme.com"],
  ["http://acme.com:8080", "acme.com"],
  ["bücher.de", "xn--bcher-kva.de"],
  ["acme.co.uk", "acme.co.uk"],
  ["acme.github.io", "acme.github.io"],
])("%j claims %j", (said, host) => {
  expect(claim(said)).toBe(host);
});

test.each([
  ["", "Enter a name"],
  ["acme", "ending that everybody shares"],
  ["com", "ending that everybody shares"],
  ["co.uk", "ending that everybody shares"],
  ["github.io", "ending that everybody shares"],
  ["192.0.2.1", "Enter a name"],
  ["[2001:db8::1]", "Enter a name"],
  ["*.acme.com", "Enter a name"],
  ["acme.com evil.com", "Enter a name"],
  ["user@acme.com", "Enter a name"],
  ["academies.platform.example", "belongs to the platform"],
  ["acme.academies.platform.example", "belongs to the platform"],
  ["platform.example", "belongs to the platform"],
  ["OPERATOR.academies.platform.example.", "belongs to the platform"],
  ["intranet.local", "not reachable from the internet"],
  ["learn.localhost", "not reachable from the internet"],
  ["hidden.onion", "not reachable from the internet"],
])("%j is refused: %s", (said, why) => {
  expect(() => claim(said)).toThrow(why);
});

test("a look-alike of the platform's name is not the platform's name", () => {
  expect(claim("notacademies.platform.example")).toBe("notacademies.platform.example");
});

test("what can be claimed is claimed in one spelling only", () => {
  const property = fc.property(fc.domain(), (domain) => {
    let host: string;
    try {
      host = claim(domain);
    } catch {
      return;
    }
    expect(claim(host)).toBe(host);
    expect(claim(`HTTPS://${domain.toUpperCase()}:443/path`)).toBe(host);
    expect(`.${host}`.endsWith(`.${registrableDomainOf(host)}`)).toBe(true);
  });
  fc.assert(property, { numRuns: runs(300) });
});

test("an apex is what was registered, whatever its ending", () => {
  for (const apex of ["acme.com", "acme.co.uk", "acme.github.io"]) expect(isApex(apex)).toBe(true);
  for (const below of ["www.acme.com", "a.b.acme.co.uk"]) expect(isApex(below)).toBe(false);
});
