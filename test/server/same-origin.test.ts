import { expect, test } from "vitest";
import { mayChange } from "#app/server/same-origin.ts";

const OWN = "https://acme.example";
const SIBLING = "https://globex.example";

const UNSAFE = ["POST", "PUT", "PATCH", "DELETE", "CONNECT", "TRACE", "PROPFIND", "post", "get"];
const ORIGINS = [
  undefined,
  OWN,
  SIBLING,
  "null",
  "",
  "https://acme.example.evil.example",
  "https://acme.example:8443",
  "http://acme.example",
  "https://ACME.example",
  "https://acme.example/",
  "https://www.acme.example",
];
const SITES = [undefined, "same-origin", "same-site", "cross-site", "none"];

const matrix = UNSAFE.flatMap((method) =>
  ORIGINS.flatMap((origin) => SITES.map((site) => ({ method, origin, site }))),
);

test("what changes something comes from a page of this very origin, by every header that the browser sent", () => {
  const admitted = matrix.filter(({ method, origin, site }) =>
    mayChange(
      method,
      { ...(origin !== undefined && { origin }), ...(site && { "sec-fetch-site": site }) },
      OWN,
    ),
  );

  expect(admitted.map(({ origin, site }) => `${origin} ${site}`)).toEqual(
    UNSAFE.flatMap(() => ["undefined same-origin", `${OWN} undefined`, `${OWN} same-origin`]),
  );
});

test("neither a forwarded host nor a referrer stands in for the origin", () => {
  const headers = { "x-forwarded-host": "acme.example", referer: `${OWN}/`, host: "acme.example" };

  expect(mayChange("POST", headers, OWN)).toBe(false);
});

test.each(["GET", "HEAD", "OPTIONS"])(
  "%s changes nothing, so it may come from anywhere",
  (method) => {
    expect(mayChange(method, { origin: SIBLING, "sec-fetch-site": "cross-site" }, OWN)).toBe(true);
  },
);
