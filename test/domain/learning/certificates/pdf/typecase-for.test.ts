import { expect, test } from "vitest";
import { lettersOf } from "#app/domain/learning/certificates/pdf/letters-of.ts";
import { setLine } from "#app/domain/learning/certificates/pdf/set-line.ts";
import { typecaseFor } from "#app/domain/learning/certificates/pdf/typecase-for.ts";

async function set(text: string, locale = "en-GB") {
  return setLine(text, await typecaseFor([text], "source-serif", locale), "bold").runs;
}

const glyphsOf = async (text: string) =>
  (await set(text)).flatMap(({ glyphs }) => glyphs.map(({ id }) => id));

test("Chinese, Japanese, Korean, Hindi and Thai names have all their letters", async () => {
  const names = [
    "王小明",
    "陳美玲",
    "山田 花子",
    "佐藤・マリア",
    "葛\u{e0100}城",
    "김민준",
    "प्रियङ्का क्षत्रिय",
    "น้ำเพ็ญ ศรีสวัสดิ์",
    "Łucja 山田",
  ];
  for (const name of names) {
    expect(await glyphsOf(name), name).not.toContain(0);
    const letters = (await set(name)).map(({ text }) => text).join("");
    expect(letters).toBe(name.normalize("NFC"));
  }
});

test("a Chinese character is written as people write it where the academy is", async () => {
  const drawnIn = async (locale: string) => {
    const [run] = await set("骨", locale);
    return { name: run?.face.name, shape: run?.glyphs[0]?.path.toSVG() };
  };
  const locales = ["ja-JP", "zh-TW", "zh-Hant-HK", "ko-KR", "zh-CN", "de-DE"];
  const drawn = await Promise.all(locales.map(drawnIn));
  expect(drawn.map(({ name }) => name?.split("-")[2])).toEqual([
    "jp",
    "tc",
    "tc",
    "kr",
    "sc",
    "sc",
  ]);
  expect(drawn[0]?.shape).not.toBe(drawn[4]?.shape);
});

test("a name that the brand's font can write opens no other font", async () => {
  for (const name of ["Zoë Đặng", "Щербакова", "محمَّد", "מֹשֶׁה"])
    expect((await typecaseFor([name], "source-serif", "ja")).slices).toEqual([]);
});

test("a letter is written with no more than the slice that holds it, and bold where it is to be bold", async () => {
  const { slices } = await typecaseFor(["山山山"], "inter", "ja");
  expect(slices).toHaveLength(1);
  const [regular, bold] = (["regular", "bold"] as const).map((weight) =>
    slices[0]?.[weight].font.glyphForCodePoint(0x5c71).path.toSVG(),
  );
  expect(regular).not.toBe(bold);
});

test("a Hindi vowel that is read after its consonant stands before it, and consonants are joined", async () => {
  const [ki, k, i] = await Promise.all(["कि", "क", "ि"].map(glyphsOf));
  expect(ki).toHaveLength(2);
  expect(ki?.[1]).toBe(k?.[0]);
  expect(await glyphsOf("क्ष")).toHaveLength(1);
  expect(i).not.toContain(0);
});

test("a Thai tone mark stands above the ring of AM", async () => {
  const [run] = await set("น้ำ");
  const rises = run?.glyphs.map(({ bbox }, at) => bbox.minY + (run.positions[at]?.yOffset ?? 0));
  const codes = run?.glyphs.map(({ codePoints }) => codePoints[0]);
  expect(codes).toEqual([0x0e19, 0x0e4d, 0x0e49, 0x0e32]);
  expect(rises?.[2]).toBeGreaterThan(rises?.[1] ?? Number.POSITIVE_INFINITY);
});

test("a letter of a script that no font here has stands as an empty box", async () => {
  for (const { segment } of lettersOf("ꡀ𓀀")) expect(await glyphsOf(segment)).toContain(0);
});
