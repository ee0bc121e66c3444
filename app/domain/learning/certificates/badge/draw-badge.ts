import type { CertificateLook, DrawnFact } from "../pdf/draw-certificate.ts";
import { fitLines } from "../pdf/fit-lines.ts";
import type { SetLine } from "../pdf/set-line.ts";
import { typecaseFor } from "../pdf/typecase-for.ts";

type Badge = Pick<DrawnFact, "courseTitle" | "issuerName" | "locale">;

/**
 * The badge as an SVG: a medal in the academy's look that says what was completed, and where. Letters are shapes, so
 * that it is the same picture wherever it is drawn.
 */
export async function drawBadge(badge: Badge, { colors, font, logo }: CertificateLook) {
  const { courseTitle, issuerName, locale } = badge;
  const typecase = await typecaseFor([courseTitle, issuerName], font, locale);
  const title = fitLines(courseTitle, { ...TITLE, typecase, weight: "bold" });
  const name = fitLines(issuerName, { ...NAME, typecase, weight: "bold" });
  const height = title.lines.length * title.size * LEADING;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * MIDDLE} ${2 * MIDDLE}">`,
    disc(390, colors.primary),
    disc(352, colors.accent),
    disc(342, colors.surface),
    logo ? picture(logo) : "",
    ...written(title, MIDDLE - height / 2 + title.size * RISE, colors.ink),
    `<path d="M${MIDDLE - 50} 568h100v8h-100z" fill="${colors.accent}"/>`,
    ...written(name, 628, colors["ink-muted"]),
    "</svg>",
  ].join("");
}

const MIDDLE = 400;
const LEADING = 1.25;
const RISE = 0.95;
const TITLE = { width: 530, size: 84, smallest: 44, most: 4 } as const;
const NAME = { width: 380, size: 34, smallest: 24, most: 2 } as const;

const disc = (radius: number, color: string): string =>
  `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="${radius}" fill="${color}"/>`;

/** The logo above the title, on the ground that it needs. */
function picture({ png, ground }: NonNullable<CertificateLook["logo"]>): string {
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  return (
    `<rect x="${MIDDLE - 136}" y="138" width="272" height="120" rx="12" fill="${ground}"/>` +
    `<image x="${MIDDLE - 120}" y="150" width="240" height="96" href="${href}"/>`
  );
}

type Fitted = Readonly<{ lines: readonly SetLine[]; size: number }>;

/** Lines around the middle, the first standing at this height. */
const written = ({ lines, size }: Fitted, y: number, color: string): readonly string[] =>
  lines.map((line, at) => {
    const place = { x: MIDDLE - (line.width * size) / 2, y: y + at * size * LEADING };
    return `<path d="${outline(line, size, place)}" fill="${color}"/>`;
  });

function outline({ runs }: SetLine, size: number, { x, y }: { x: number; y: number }): string {
  let at = x;
  return runs
    .flatMap((run) => {
      const scale = size / run.face.font.unitsPerEm;
      return run.glyphs.map(({ path }, index) => {
        const { xOffset = 0, yOffset = 0, xAdvance = 0 } = run.positions[index] ?? {};
        const from = { x: at + xOffset * scale, y: y - yOffset * scale };
        at += xAdvance * scale;
        return path.scale(scale, -scale).translate(from.x, from.y).toSVG();
      });
    })
    .join("");
}
