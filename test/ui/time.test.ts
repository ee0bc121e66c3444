import { expect, test } from "vitest";
import { LocaleProvider } from "#app/ui/locale-context.tsx";
import { formatSince, formatTime, Time } from "#app/ui/time.tsx";
import { faultsOf, h, rendered } from "#test/ui/rendered.ts";

const at = new Date("2026-03-31T22:30:00Z");
const vienna = { locale: "en-GB", timeZone: "Europe/Vienna", currency: "EUR", words: {} };

test("a moment is told in the tenant's time zone, whatever the machine's is", async () => {
  const markup = await rendered(h(LocaleProvider, { value: vienna, children: h(Time, { at }) }));
  expect(markup).toContain("1 Apr 2026");
  expect(markup).toContain('dateTime="2026-03-31T22:30:00.000Z"');
  expect(await faultsOf(markup)).toEqual([]);
});

test("no kind of space is used that browsers and servers disagree about", () => {
  for (const locale of ["en-US", "fr", "de", "ja", "ar"])
    expect(formatTime(at, "date-time", locale, "UTC")).not.toMatch(/[\u202f\u2009]/u);
});

test("how long ago is told in the largest unit that is full", () => {
  const since = (seconds: number) => formatSince(new Date(at.getTime() + seconds * 1000), at, "en");
  expect(since(-20)).toBe("now");
  expect(since(-119)).toBe("1 minute ago");
  expect(since(-3 * 3600)).toBe("3 hours ago");
  expect(since(-86_400)).toBe("yesterday");
  expect(since(14 * 86_400)).toBe("in 2 weeks");
  expect(since(-400 * 86_400)).toBe("last year");
});
