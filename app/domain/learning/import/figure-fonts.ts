import { createRequire } from "node:module";
import sharp from "sharp";

const require = createRequire(import.meta.url);
const FONTS = [
  require.resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
  require.resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
];

/**
 * Text in a drawing is drawn on a machine without any fonts too: drawing a word with a font file makes it known to
 * every later drawing of this process. Arimo is as wide as Arial and Helvetica, which most drawings ask for.
 */
export async function loadFigureFonts(): Promise<void> {
  loaded ??= Promise.all(FONTS.map(draw));
  await loaded;
}

let loaded: Promise<unknown> | undefined;

const draw = (fontfile: string): Promise<unknown> =>
  sharp({ text: { text: "a", font: "Arimo", fontfile } })
    .png()
    .toBuffer();
