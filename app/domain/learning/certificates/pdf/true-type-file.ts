import type { Font, Glyph } from "fontkit";

/**
 * A font file with the outlines of these glyphs and nothing else, as a PDF takes it in (ISO/IEC 14496-22; ISO 32000-2,
 * table 124). A font that varies is written as it is set.
 */
export function trueTypeFile(font: Font, glyphs: readonly Glyph[]): Uint8Array {
  const shapes = glyphs.map(shapeOf);
  const outlines = shapes.map(written);
  const ends = outlines.map(lengthSoFar());
  return assembled([
    ["glyf", Buffer.concat(outlines)],
    ["head", head(font)],
    ["hhea", hhea(font, glyphs.length)],
    [
      "hmtx",
      words(glyphs.flatMap((glyph, at) => [Math.round(glyph.advanceWidth), leftOf(shapes[at])])),
    ],
    ["loca", longs([0, ...ends])],
    ["maxp", maxp(shapes)],
  ]);
}

type Point = Readonly<{ x: number; y: number; isOnCurve: boolean }>;
type Shape = readonly (readonly Point[])[];

function shapeOf({ path }: Glyph): Shape {
  const contours: Point[][] = [];
  for (const { command, args } of path.commands) {
    if (command === "moveTo") contours.push([]);
    for (let at = 0; at < args.length; at += 2) {
      const isOnCurve = at === args.length - 2;
      const [x, y] = [Math.round(args[at] ?? 0), Math.round(args[at + 1] ?? 0)];
      contours.at(-1)?.push({ x, y, isOnCurve });
    }
  }
  return contours.map(opened).filter(({ length }) => length > 0);
}

/** A contour closes by itself: it need not come back to where it began. */
function opened(contour: readonly Point[]): readonly Point[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const isBack = contour.length > 1 && last?.isOnCurve && last.x === first?.x && last.y === first.y;
  return isBack ? contour.slice(0, -1) : contour;
}

/** One glyph: its box, where its contours end, which points lie on the curve, and the way from each to the next. */
function written(shape: Shape): Buffer {
  const points = shape.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const ends = shape.map(lengthSoFar()).map((length) => length - 1);
  return padded(
    Buffer.concat([
      words([shape.length, ...box, ...ends, NO_HINTS]),
      Buffer.from(points.map(({ isOnCurve }) => Number(isOnCurve))),
      words(steps(xs)),
      words(steps(ys)),
    ]),
  );
}

const NO_HINTS = 0;

/** How long everything up to and with this one is. */
const lengthSoFar = () => {
  let sum = 0;
  return ({ length }: { length: number }) => (sum += length);
};

const steps = (values: readonly number[]): readonly number[] =>
  values.map((value, at) => value - (values[at - 1] ?? 0));

const leftOf = (shape: Shape = []): number =>
  shape.length > 0 ? Math.min(...shape.flat().map(({ x }) => x)) : 0;

const MAGIC = [0x5f0f, 0x3cf5];
const LONG_OFFSETS = 1;

function head({ unitsPerEm, bbox }: Font): Buffer {
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(Math.round);
  const [revision, sum, dates] = [[1, 0], [0, 0], Array<number>(8).fill(0)];
  const rest = [0, 8, 2, LONG_OFFSETS, 0];
  return words([1, 0, ...revision, ...sum, ...MAGIC, 0, unitsPerEm, ...dates, ...box, ...rest]);
}

const hhea = ({ ascent, descent, bbox }: Font, count: number): Buffer =>
  words([
    ...[1, 0, Math.round(ascent), Math.round(descent), 0, Math.round(bbox.maxX)],
    ...[0, 0, 0, 1, ...Array<number>(7).fill(0), count],
  ]);

function maxp(shapes: readonly Shape[]): Buffer {
  const most = (counts: readonly number[]) => Math.max(0, ...counts);
  const points = most(shapes.map((shape) => shape.flat().length));
  const contours = most(shapes.map(({ length }) => length));
  const [zones, rest] = [2, Array<number>(8).fill(0)];
  return words([1, 0, shapes.length, points, contours, 0, 0, zones, ...rest]);
}

type Table = readonly [tag: string, bytes: Buffer];

const HEADER = 12;
const RECORD = 16;

/** The tables one after another, behind a list of where they are. */
function assembled(tables: readonly Table[]): Uint8Array {
  const power = Math.floor(Math.log2(tables.length));
  const range = 2 ** power * RECORD;
  const front = HEADER + tables.length * RECORD;
  const bodies = tables.map(([, bytes]) => padded(bytes));
  const ends = bodies.map(lengthSoFar());
  const records = tables.map(([tag, bytes], at) => {
    const place = [checksum(bodies[at] ?? bytes), front + (ends[at - 1] ?? 0), bytes.length];
    return Buffer.concat([Buffer.from(tag, "latin1"), longs(place)]);
  });
  const top = words([1, 0, tables.length, range, power, tables.length * RECORD - range]);
  return Buffer.concat([top, ...records, ...bodies]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
}

function longs(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
}
