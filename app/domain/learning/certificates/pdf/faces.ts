import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { FontKey } from "#tenants/branding/fonts.ts";

export type Weight = "regular" | "bold";
type Family = FontKey | "arimo" | "arabic" | "hebrew";

const require = createRequire(import.meta.url);

/** Whole font files, unlike those of the pages: a PDF takes what it needs of them. */
const FILES: Readonly<Record<Family, Readonly<Record<Weight, string>>>> = {
  inter: {
    regular: require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
    bold: require.resolve("@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf"),
  },
  "source-serif": {
    regular: require.resolve(
      "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    ),
    bold: require.resolve("@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf"),
  },
  "nunito-sans": {
    regular: require.resolve("@expo-google-fonts/nunito-sans/400Regular/NunitoSans_400Regular.ttf"),
    bold: require.resolve("@expo-google-fonts/nunito-sans/700Bold/NunitoSans_700Bold.ttf"),
  },
  "jetbrains-mono": {
    regular: require.resolve(
      "@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf",
    ),
    bold: require.resolve("@expo-google-fonts/jetbrains-mono/700Bold/JetBrainsMono_700Bold.ttf"),
  },
  arimo: {
    regular: require.resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
    bold: require.resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
  },
  arabic: {
    regular: require.resolve(
      "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
    ),
    bold: require.resolve("@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf"),
  },
  hebrew: {
    regular: require.resolve(
      "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
    ),
    bold: require.resolve("@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf"),
  },
};

/** One font file, opened. */
export type Face = Readonly<{ name: string; font: Font }>;

const shelf = new Map<string, Face>();

function opened(family: Family, weight: Weight): Face {
  const name = `${family}-${weight}`;
  const face = shelf.get(name) ?? {
    name,
    font: create(readFileSync(FILES[family][weight])) as Font,
  };
  shelf.set(name, face);
  return face;
}

const OTHERS: readonly Family[] = ["inter", "arabic", "hebrew", "arimo"];

/** Some letters of a script, in both weights. */
export type Slice = Readonly<Record<Weight, Face>>;

/** What a text is set from: the brand's font, and slices of those that have its other letters. */
export type Typecase = Readonly<{ brand: FontKey; slices: readonly Slice[] }>;

/** Whether the face can write all parts of this letter. One that only asks for another form of it need not be there. */
export const hasLetter = ({ font }: Face, letter: string): boolean =>
  [...letter.replaceAll(/\p{Variation_Selector}/gu, "")].every((part) =>
    font.hasGlyphForCodePoint(part.codePointAt(0) ?? 0),
  );

/** The face that has this letter: the one in use, the brand's own, or another; the brand's if none has. */
export function faceFor(letter: string, typecase: Typecase, weight: Weight, inUse?: Face): Face {
  const { brand, slices } = typecase;
  if (inUse && hasLetter(inUse, letter)) return inUse;
  for (const family of [brand, ...OTHERS]) {
    const face = opened(family, weight);
    if (hasLetter(face, letter)) return face;
  }
  const slice = slices.find((some) => hasLetter(some[weight], letter));
  return slice?.[weight] ?? opened(brand, weight);
}
