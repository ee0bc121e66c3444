import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { drawCertificate } from "#app/domain/learning/certificates/pdf/draw-certificate.ts";
import { fitLines } from "#app/domain/learning/certificates/pdf/fit-lines.ts";
import { bornPalette } from "#tenants/branding/templates.ts";
import { compileTheme } from "#tenants/branding/theme.ts";

const FACTS = {
  number: "ACM-2026-000123",
  personName: "محمد عبد الرحمن",
  courseTitle: "Reading the tide",
  issuerName: "Harbor School",
  instructorName: "Łucja Żółć",
  locale: "en-GB",
  issuedOn: "2026-03-31",
  validThrough: null,
  issuedAt: new Date("2026-03-31T12:00:00Z"),
};
const LOOK = {
  colors: compileTheme(bornPalette({ id: "00000001", kind: "academy" })).light,
  font: "source-serif",
  logo: null,
} as const;
const HREF = "https://acme.example/verify/abcdefghijklmnopqrstuv";

const drawn = (facts: Partial<typeof FACTS> = {}) =>
  drawCertificate({ ...FACTS, ...facts }, LOOK, HREF);

test("the same certificate is the same file, byte for byte", async () => {
  const [one, other] = [await drawn(), await drawn()];
  expect(Buffer.compare(one, other)).toBe(0);
  expect(Buffer.compare(one, await drawn({ personName: "Somebody else" }))).not.toBe(0);
});

test("it says of itself what it is, in whose language, and names the academy alone", async () => {
  const doc = await PDFDocument.load(await drawn(), { updateMetadata: false });
  expect(doc.getTitle()).toBe("Reading the tide – محمد عبد الرحمن");
  expect([doc.getAuthor(), doc.getCreator(), doc.getProducer()]).toEqual(
    Array(3).fill("Harbor School"),
  );
  expect(String(doc.catalog.get(PDFName.of("Lang")))).toContain("en-GB");
  expect(doc.getCreationDate()).toEqual(FACTS.issuedAt);
});

test("it lies on the paper that people have there", async () => {
  const size = async (locale: string) => {
    const { width, height } = (await PDFDocument.load(await drawn({ locale })))
      .getPage(0)
      .getSize();
    return [Math.round(width), Math.round(height)];
  };
  expect(await size("en-US")).toEqual([792, 612]);
  expect(await size("de-AT")).toEqual([842, 595]);
});

test("its fonts are in the file, and only the letters that it needs", async () => {
  const bytes = await drawn();
  const doc = await PDFDocument.load(bytes);
  const files = doc.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) => object instanceof PDFRawStream && object.dict.has(PDFName.of("Length1")),
    );
  expect(files.length).toBeGreaterThan(2);
  expect(bytes.length).toBeLessThan(60_000);
});

test("a name of eighty letters is written out in full", async () => {
  const long = "Maximiliana Alexandrina Wolfeschlegelsteinhausen zu Hohenlohe-Langenburg-Waldeck";
  const doc = await PDFDocument.load(await drawn({ personName: long }));
  expect(long).toHaveLength(80);
  expect(doc.getTitle()).toContain(long);
  const room = {
    typecase: { brand: "inter", slices: [] },
    weight: "bold",
    width: 657,
    size: 44,
    smallest: 24,
    most: 3,
  } as const;
  const { lines, size } = fitLines(long, room);
  expect(lines.map(({ text }) => text).join(" ")).toBe(long);
  for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(657);
});
