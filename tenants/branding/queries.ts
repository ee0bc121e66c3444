import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "../scope.ts";
import { pictureHref } from "./brand.ts";
import { contrast } from "./color.ts";
import { draftIn } from "./draft.ts";
import { FONT_KEYS, FONTS } from "./fonts.ts";
import type { Look } from "./look.ts";
import { publishedBrand } from "./published-brand.ts";
import { compileTheme } from "./theme.ts";
import { sampleCss } from "./theme-css.ts";
import type { TokenName, Tokens } from "./tokens.ts";
import { LOGO_VARIANTS } from "./words.ts";

/** The brand's page: what is chosen, what was made of it and why, and how it stands with the draft. */
export async function brandPage(glance: Glance) {
  const [draft, published] = await Promise.all([draftIn(glance), publishedBrand(glance)]);
  const look = draft?.look ?? published.look;
  const theme = compileTheme(look.palette);
  return {
    look: chosen(look),
    fonts: FONT_KEYS.map((value) => ({ value, label: FONTS[value].label })),
    published: published.number,
    draft: draft && { revision: draft.revision, changedAt: draft.changedAt },
    previewEndsAt: draft?.previewEndsAt ?? null,
    sampleCss: sampleCss(theme, look.palette),
    findings: (["light", "dark"] as const).map((mode) => ({
      mode,
      adjustments: theme.adjustments.filter((adjustment) => adjustment.mode === mode),
      facts: factsOf(theme[mode]),
    })),
    now: glance.now,
  };
}

function chosen({ palette, tagline, logo, logoDark }: Look) {
  return {
    ...palette,
    neutral: palette.neutral ?? "",
    radius: palette.radius ?? "soft",
    font: palette.font ?? "inter",
    tagline,
    logoUrl: pictureHref(logo),
    logoDarkUrl: pictureHref(logoDark),
  };
}

/** The pairs that decide whether a page can be read, with what WCAG 2.2 AA asks of each. */
const FACTS: readonly (readonly [
  label: string,
  front: TokenName,
  back: TokenName,
  atLeast: number,
])[] = [
  ["Text on the page", "ink", "canvas", 4.5],
  ["Quiet text on the page", "ink-muted", "canvas", 4.5],
  ["Links on the page", "link", "canvas", 4.5],
  ["Text on a button", "on-primary", "primary", 4.5],
  ["Text on the accent", "on-accent", "accent", 4.5],
  ["Buttons on the page", "primary", "canvas", 3],
  ["Focus ring on the page", "focus", "canvas", 3],
  ["Edges of fields", "line-strong", "surface", 3],
];

const factsOf = (tokens: Tokens) =>
  FACTS.map(([label, front, back, atLeast]) => ({
    label,
    atLeast,
    // Rounded down, so that no pair is said to be better than it is.
    ratio: Math.floor(contrast(tokens[front], tokens[back]) * 10) / 10,
  }));

/** Every version that was published, the newest first; at most the last hundred. */
export async function brandHistory({ sql, now }: Glance) {
  const versions = await sql<BrandRecord>`
    select v.number, v.palette ->> 'primary' as primary, v.palette ->> 'accent' as accent, v.tagline, v.note,
           v.copy_of as "copyOf", v.published_at as "publishedAt", p.name as "publishedBy"
    from brand_version v left join person p on p.id = v.published_by
    order by v.number desc limit 100`;
  return { versions, now };
}

/** One published version as its line in the history says it. */
export type BrandRecord = Readonly<{
  number: number;
  primary: string;
  accent: string;
  tagline: string;
  note: string;
  copyOf: number | null;
  publishedAt: Date;
  publishedBy: string | null;
}>;

/** The draft's preview link, as far as it may be told again: when it ends. */
export async function previewState(glance: Glance) {
  const draft = await draftIn(glance);
  return { hasDraft: draft !== null, endsAt: draft?.previewEndsAt ?? null };
}

/** The draft as a sheet for samples on a page in another look. */
export async function brandSample(glance: Glance): Promise<string> {
  const look = ((await draftIn(glance)) ?? (await publishedBrand(glance))).look;
  return sampleCss(compileTheme(look.palette), look.palette);
}

/** The SHA-256 of a picture that everybody may see; refuses any other name. */
export async function logoNamed({ sql }: Glance, sha256: string | undefined): Promise<string> {
  const named = /^[0-9a-f]{64}$/.test(sha256 ?? "") ? sha256 : undefined;
  const [row] = await sql<{ sha256: string }>`
    select encode(sha256, 'hex') as sha256 from file
    where sha256 = decode(${named ?? ""}, 'hex') and audience = 'everyone' and media_type = 'image/png'`;
  if (!row) throw new Refusal("missing", "There is no such picture.");
  return row.sha256;
}

/** The logo of one kind as the draft, or else what is published, has it; refuses any other kind. */
export async function logoPage(glance: Glance, asked: string | undefined) {
  const variant = LOGO_VARIANTS.find((known) => known === asked);
  if (!variant) throw new Refusal("missing", "There is no such logo.");
  const { look } = (await draftIn(glance)) ?? (await publishedBrand(glance));
  return { variant, url: pictureHref(variant === "light" ? look.logo : look.logoDark) };
}

/** Which draft would be published now; refuses when there is none. */
export async function draftToPublish(glance: Glance) {
  const draft = await draftIn(glance);
  if (!draft) throw new Refusal("missing", "There is no draft. Change something first.");
  return { revision: draft.revision };
}

/** The number of a version that was published; refuses any other. */
export async function versionNamed({ sql }: Glance, asked: string | undefined): Promise<number> {
  const wanted = /^\d{1,6}$/.test(asked ?? "") ? Number(asked) : 0;
  const [row] = await sql<{ number: number }>`
    select number from brand_version where number = ${wanted}::integer`;
  if (!row) throw new Refusal("missing", "There is no such version.");
  return row.number;
}
