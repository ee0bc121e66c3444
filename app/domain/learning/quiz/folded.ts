import type { Folding } from "./question.ts";

/**
 * A text without the differences that do not count: width, ligatures and space never do (Unicode NFKC);
 * case, accents and punctuation where the author says so.
 */
export function folded(text: string, ignore: Folding): string {
  let sofar = text.normalize("NFKC");
  if (ignore.accents) sofar = sofar.normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC");
  if (ignore.case) sofar = sofar.toUpperCase().toLowerCase();
  if (ignore.punctuation) sofar = sofar.replaceAll(/['’]/g, "").replaceAll(/[\p{P}\p{S}]/gu, " ");
  return sofar.replaceAll(/\s+/gu, " ").trim();
}
