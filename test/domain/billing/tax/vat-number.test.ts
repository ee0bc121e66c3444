import { expect, test } from "vitest";
import { isMemberState, vatNumberOf } from "#app/domain/billing/tax/vat-number.ts";

/** One of each member state, whose check digits are right where there are any. */
const NUMBERS: Readonly<Record<string, string>> = {
  AT: "ATU13585627",
  BE: "BE0428759497",
  BG: "BG175074752",
  CY: "CY10259033P",
  CZ: "CZ25123891",
  DE: "DE136695976",
  DK: "DK13585628",
  EE: "EE100931558",
  ES: "ESB58378431",
  FI: "FI20774740",
  FR: "FR40303265045",
  GR: "EL094259216",
  HR: "HR33392005961",
  HU: "HU12892312",
  IE: "IE6433435F",
  IT: "IT00743110157",
  LT: "LT119511515",
  LU: "LU15027442",
  LV: "LV40003521600",
  MT: "MT11679112",
  NL: "NL004495445B01",
  PL: "PL8567346215",
  PT: "PT501964843",
  RO: "RO18547290",
  SE: "SE123456789701",
  SI: "SI50223054",
  SK: "SK2022749619",
};

/** Their check digits are not published, or not by rules that hold for all of their numbers. */
const UNCHECKED = new Set(["BG", "CY", "CZ", "ES", "LT", "LV"]);

test("each of the 27 member states has a number that is taken, however it is spaced", () => {
  expect(Object.keys(NUMBERS)).toHaveLength(27);
  for (const [country, number] of Object.entries(NUMBERS)) {
    expect(isMemberState(country), country).toBe(true);
    expect(vatNumberOf(country, number), country).toBe(number);
    const typed = `${number.slice(0, 2)} ${number.slice(2, 6)}.${number.slice(6)}`.toLowerCase();
    expect(vatNumberOf(country, typed), country).toBe(number);
  }
});

test("a mistyped digit is found wherever there is a check digit", () => {
  for (const [country, number] of Object.entries(NUMBERS)) {
    if (UNCHECKED.has(country)) continue;
    const at = 5;
    const wrong = `${number.slice(0, at)}${(Number(number[at]) + 1) % 10}${number.slice(at + 1)}`;
    expect(vatNumberOf(country, wrong), wrong).toBeNull();
  }
});

test("a number of one country is none of another, nor is one of the wrong length", () => {
  expect(vatNumberOf("AT", "DE136695976")).toBeNull();
  expect(vatNumberOf("DE", "DE13669597")).toBeNull();
  expect(vatNumberOf("GR", "GR094259216")).toBeNull();
  expect(vatNumberOf("GB", "GB980780684")).toBeNull();
  expect(vatNumberOf("DE", "")).toBeNull();
});

test("the newer numbers of Dutch sole traders and those of Ireland with two letters are taken", () => {
  expect(vatNumberOf("NL", "NL123456789B13")).toBe("NL123456789B13");
  expect(vatNumberOf("IE", "IE6433435OA")).toBe("IE6433435OA");
});
