import { byVersion } from "../by-version.ts";
import type { Glance } from "../scope.ts";
import { LEGAL_KINDS, LEGAL_WORDS, type LegalKind } from "./words.ts";

/** Which legal pages there are, each with the number of the wording that holds. */
const publishedLegal = byVersion(
  ({ sql }: Glance) =>
    sql<{ kind: LegalKind; number: number }>`
      select kind, max(number) as number from legal_version group by kind`,
);

/** Links to the legal pages that there are, in the order in which people expect them. */
export async function legalLinks(glance: Glance) {
  const kinds = (await publishedLegal(glance)).map(({ kind }) => kind);
  return LEGAL_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({
    to: `/legal/${kind}`,
    label: LEGAL_WORDS[kind],
  }));
}

/** The number of the terms that hold now; null when the academy has none. */
export const termsInForce = async (glance: Glance): Promise<number | null> =>
  (await publishedLegal(glance)).find(({ kind }) => kind === "terms")?.number ?? null;
