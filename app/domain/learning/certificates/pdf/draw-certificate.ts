import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import { encodeQR } from "qr";
import type { FontKey } from "#tenants/branding/fonts.ts";
import type { Tokens } from "#tenants/branding/tokens.ts";
import type { CertificateView } from "../queries.ts";
import type { Typecase, Weight } from "./faces.ts";
import { fitLines } from "./fit-lines.ts";
import { ink, type Pen, penFor } from "./page-pen.ts";
import { type Paper, paperFor } from "./paper-for.ts";
import { type SetLine, setLine } from "./set-line.ts";
import { typecaseFor } from "./typecase-for.ts";

/** The look of a certificate: an academy's colors and letters and, where it has one, its logo. */
export type CertificateLook = Readonly<{
  colors: Tokens;
  font: FontKey;
  logo: Readonly<{ png: Uint8Array; ground: string }> | null;
}>;

export type DrawnFact = Pick<
  CertificateView,
  | "number"
  | "personName"
  | "courseTitle"
  | "issuerName"
  | "instructorName"
  | "locale"
  | "issuedOn"
  | "validThrough"
  | "issuedAt"
>;

/**
 * The certificate as a PDF of one page: same facts, look and address, same bytes. Text is text, in fonts that are part
 * of the file.
 */
export async function drawCertificate(
  facts: DrawnFact,
  look: CertificateLook,
  href: string,
): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  setMetadata(doc, facts);
  const paper = paperFor(facts.locale);
  const page = doc.addPage([paper.width, paper.height]);
  const pen = penFor(doc, page);
  const typecase = await typecaseFor(wordsOf(facts), look.font, facts.locale);
  const sheet: Sheet = { page, pen, paper, look, typecase };
  drawFrame(sheet);
  await drawHead(doc, sheet, facts);
  drawPraise(sheet, facts);
  drawFoot(sheet, facts, href);
  drawCode(sheet, href);
  pen.finish();
  return doc.save({ useObjectStreams: true });
}

function setMetadata(doc: PDFDocument, facts: DrawnFact): void {
  const { personName, courseTitle, issuerName, number, locale, issuedAt } = facts;
  doc.setTitle(`${courseTitle} – ${personName}`, { showInWindowTitleBar: true });
  doc.setSubject(`Certificate ${number}`);
  doc.setAuthor(issuerName);
  doc.setCreator(issuerName);
  doc.setProducer(issuerName);
  doc.setLanguage(locale);
  doc.setCreationDate(issuedAt);
  doc.setModificationDate(issuedAt);
}

type Sheet = Readonly<{
  page: PDFPage;
  pen: Pen;
  paper: Paper;
  look: CertificateLook;
  typecase: Typecase;
}>;

const MARGIN = 56;
const BAR = 18;
const CODE_SIZE = 96;

/** A bar in the brand's color down the reading side, a line around the rest. */
function drawFrame({ page, paper, look: { colors } }: Sheet): void {
  const { width, height } = paper;
  page.drawRectangle({ x: 0, y: 0, width, height, color: ink(colors.surface) });
  page.drawRectangle({ x: 0, y: 0, width: BAR, height, color: ink(colors.primary) });
  page.drawRectangle({ x: BAR, y: 0, width: 5, height, color: ink(colors.accent) });
}

/** The logo, or the academy's name where it has none. */
async function drawHead(
  doc: PDFDocument,
  { page, pen, paper, look, typecase }: Sheet,
  facts: DrawnFact,
) {
  const top = paper.height - MARGIN;
  if (!look.logo) {
    const { lines, size } = fitLines(facts.issuerName, {
      ...{ typecase, weight: "bold", width: paper.width - LEFT - MARGIN },
      ...{ size: 22, smallest: 12, most: 1 },
    });
    for (const line of lines)
      pen.write(line, { x: LEFT, y: top - 22, size, color: look.colors.ink });
    return;
  }
  const picture = await doc.embedPng(look.logo.png);
  const { width, height } = picture.scaleToFit(220, 52);
  const ground = { x: LEFT - 10, y: top - 62, width: width + 20, height: 72 };
  page.drawRectangle({ ...ground, color: ink(look.logo.ground) });
  page.drawImage(picture, { x: LEFT, y: top - 26 - height / 2, width, height });
}

const LEFT = BAR + 5 + MARGIN;

/** Who has done what, in the middle of the sheet, growing upwards from the line between both. */
function drawPraise({ pen, paper, look, typecase }: Sheet, facts: DrawnFact): void {
  const { colors } = look;
  const width = paper.width - LEFT - MARGIN;
  const name = fitLines(facts.personName, {
    ...{ typecase, weight: "bold", width, size: 44, smallest: 24, most: 3 },
  });
  const course = fitLines(facts.courseTitle, {
    ...{ typecase, weight: "bold", width, size: 26, smallest: 17, most: 3 },
  });
  const stack: readonly Written[] = [
    {
      line: setLine("Certificate of completion", typecase, "regular"),
      size: 20,
      color: colors.link,
    },
    ...name.lines.map((line) => ({ line, size: name.size, color: colors.ink })),
    { line: setLine("has completed", typecase, "regular"), size: 15, color: colors["ink-muted"] },
    ...course.lines.map((line) => ({ line, size: course.size, color: colors.ink })),
  ];
  const height = stack.reduce((sum, { size }) => sum + size * LEADING + GAP, 0);
  let y = paper.height / 2 + height / 2 + 16;
  for (const { line, size, color } of stack) {
    y -= size * LEADING + GAP;
    pen.write(line, { x: LEFT, y, size, color });
  }
}

const LEADING = 1.15;
const GAP = 13;

type Written = Readonly<{ line: SetLine; size: number; color: string }>;

/** When, by whom, under which number and for how long. */
function saidOf(facts: DrawnFact): readonly (readonly [label: string, value: string])[] {
  const day = new Intl.DateTimeFormat(facts.locale, { dateStyle: "long", timeZone: "UTC" });
  return [
    ["Completed on", day.format(new Date(facts.issuedOn))],
    ["Valid through", facts.validThrough && day.format(new Date(facts.validThrough))],
    ["Instructor", facts.instructorName],
    ["Issued by", facts.issuerName],
    ["Number", facts.number],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]));
}

const wordsOf = (facts: DrawnFact): readonly string[] => [
  facts.personName,
  facts.courseTitle,
  ...saidOf(facts).map(([, value]) => value),
];

/** The small facts side by side along the bottom, and the address below. */
function drawFoot({ pen, paper, look, typecase }: Sheet, facts: DrawnFact, href: string): void {
  const { colors } = look;
  const plain: Typecase = { ...typecase, brand: "inter" };
  const said = saidOf(facts);
  const width = (paper.width - LEFT - MARGIN - CODE_SIZE - 24) / said.length;
  for (const [at, [label, value]] of said.entries()) {
    const x = LEFT + at * width;
    pen.write(setLine(label, plain, "regular"), {
      x,
      y: 121,
      size: 9,
      color: colors["ink-muted"],
    });
    column(
      pen,
      value,
      { x, y: 106, width: width - 14, weight: "bold", size: 12, typecase: plain },
      colors.ink,
    );
  }
  const check = {
    x: LEFT,
    width: width * said.length - 12,
    weight: "regular" as const,
    typecase: plain,
  };
  pen.write(setLine("Anybody can check this certificate at", plain, "regular"), {
    ...{ x: LEFT, y: MARGIN + 8, size: 10, color: colors["ink-muted"] },
  });
  column(pen, href, { ...check, y: MARGIN - 8, size: 10 }, colors.link);
}

type Column = Readonly<{
  x: number;
  y: number;
  width: number;
  typecase: Typecase;
  weight: Weight;
  size: number;
}>;

function column(pen: Pen, text: string, { x, y, ...room }: Column, color: string): void {
  const { lines, size } = fitLines(text, { ...room, smallest: 10, most: 2 });
  for (const [at, line] of lines.entries())
    pen.write(line, { x, y: y - at * size * LEADING, size, color });
}

/** The address as a code to scan: black on white, whatever the brand, with the quiet zone of ISO/IEC 18004. */
function drawCode({ page, paper }: Sheet, href: string): void {
  const squares = encodeQR(href, "raw", { ecc: "medium", border: 4 });
  const side = CODE_SIZE / squares.length;
  const origin = { x: paper.width - MARGIN - CODE_SIZE, y: MARGIN + CODE_SIZE - 8 };
  const path = squares
    .flatMap((row, y) => barsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join("");
  const ground = { x: origin.x, y: origin.y - CODE_SIZE, width: CODE_SIZE, height: CODE_SIZE };
  page.drawRectangle({ ...ground, color: ink("#ffffff") });
  page.drawSvgPath(path, { ...origin, scale: side, color: ink("#000000") });
}

/** Where a row is dark: from which square on, and how many of them. */
function barsOf(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const bars: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = bars.at(-1);
    if (isDark && last && last[0] + last[1] === x) last[1] += 1;
    else if (isDark) bars.push([x, 1]);
  }
  return bars;
}
