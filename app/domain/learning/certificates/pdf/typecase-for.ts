import type { FontKey } from "#tenants/branding/fonts.ts";
import { faceFor, hasLetter, type Slice, type Typecase } from "./faces.ts";
import { lettersOf } from "./letters-of.ts";
import { openedSlice, type Script } from "./script-slices.ts";

/**
 * What these words are set from: the brand's font and, only where they need them, those slices of other scripts' fonts
 * that have their letters. A Chinese character has the shape that is read where this locale is spoken.
 */
export async function typecaseFor(
  words: readonly string[],
  brand: FontKey,
  locale: string,
): Promise<Typecase> {
  const slices: Slice[] = [];
  const scripts = scriptsFor(locale);
  for (const { segment } of lettersOf(words.join(" ").normalize("NFC"))) {
    if (hasLetter(faceFor(segment, { brand, slices }, "bold"), segment)) continue;
    const slice = await sliceWith(segment, scripts);
    if (slice) slices.push(slice);
  }
  return { brand, slices };
}

async function sliceWith(letter: string, scripts: readonly Script[]): Promise<Slice | undefined> {
  for (const script of scripts) {
    const slice = await openedSlice(script, letter);
    if (slice && hasLetter(slice.bold, letter)) return slice;
  }
  return undefined;
}

/** All scripts, the one first whose Chinese characters look as they do there (Unicode Standard Annex 38). */
function scriptsFor(locale: string): readonly Script[] {
  const { language, script } = new Intl.Locale(locale).maximize();
  const own = language === "ja" ? "jp" : language === "ko" ? "kr" : script === "Hant" ? "tc" : "sc";
  return [...new Set<Script>([own, "sc", "tc", "jp", "kr", "devanagari", "thai"])];
}
