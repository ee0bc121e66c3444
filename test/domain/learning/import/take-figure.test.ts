import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { expect, test } from "vitest";
import { takeFigure } from "#app/domain/learning/import/take-figure.ts";

const svg = (inside: string, attributes = 'width="60" height="30"', before = ""): Buffer =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

async function taken(path: string, bytes: Uint8Array) {
  const figure = await takeFigure(path, bytes);
  if ("refused" in figure) throw new Error(figure.refused);
  return figure;
}

async function refusal(path: string, bytes: Uint8Array): Promise<string> {
  const figure = await takeFigure(path, bytes);
  return "refused" in figure ? figure.refused : "taken";
}

const photo = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: "#c03010" } });

test("a drawing becomes a PNG of twice its size on white paper", async () => {
  const figure = await taken("a.svg", svg('<rect x="10" width="20" height="20" fill="#00f"/>'));
  expect(figure).toMatchObject({ mediaType: "image/png", width: 60, height: 30 });
  const { data, info } = await sharp(figure.bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([120, 60, 3]);
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  expect([...data.subarray(40 * 3, 40 * 3 + 3)]).toEqual([0, 0, 255]);
  expect(figure.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("a drawing measured in inches has the size that a browser would give it", async () => {
  const figure = await taken(
    "a.svg",
    svg("<path/>", 'width="1in" height="0.5in" viewBox="0 0 10 5"'),
  );
  expect([figure.width, figure.height]).toEqual([96, 48]);
});

test.each([
  ["entities", svg("&x;", "", '<!DOCTYPE svg [<!ENTITY x "y">]>')],
  ["a file by entity", svg("&x;", "", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
  ["script", svg("<script>alert(1)</script>")],
  ["an HTML page", svg("<foreignObject><body/></foreignObject>")],
  ["an image from elsewhere", svg('<image href="https://x.test/a.png"/>')],
  ["a file", svg('<image xlink:href="file:///etc/passwd"/>')],
  ["a drawing in a drawing", svg('<image href="data:image/svg+xml;base64,AAAA"/>')],
  ["a style sheet", svg("<style>@import 'https://x.test/a.css'</style>")],
  ["a paint from elsewhere", svg('<rect fill="url(https://x.test/#a)"/>')],
])("a drawing with %s is refused", async (_, bytes) => {
  expect(await refusal("a.svg", bytes)).toMatch(/^a\.svg: the drawing/);
});

test("a drawing may link to a page, use its own parts and hold a picture", async () => {
  const picture = (await photo().png().toBuffer()).toString("base64");
  const bytes = svg(
    `<a href="https://x.test"><rect id="r"/></a><use href="#r" fill="url(#g)"/><image href="data:image/png;base64,${picture}"/>`,
    'width="9" height="9"',
    '<?xml version="1.0"?><!-- made by hand --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
  );
  expect(await refusal("a.svg", bytes)).toBe("taken");
});

test("a drawing of any size costs a bounded number of pixels", async () => {
  const wide = await taken("a.svg", svg("<path/>", 'width="6000" height="4000"'));
  const { width, height } = await sharp(wide.bytes).metadata();
  expect(width * height).toBeLessThanOrEqual(40_000_000);
  expect(await refusal("a.svg", svg("<path/>", 'width="90000" height="90000"'))).toContain(
    "cannot be read",
  );
});

test("a photo is turned upright and loses all but its picture, whatever its name says", async () => {
  const bytes = await photo()
    .withExif({ IFD0: { Copyright: "secret" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(bytes.includes("secret") || (await sharp(bytes).metadata()).orientation === 6).toBe(true);
  const figure = await taken("a.png", bytes);
  expect(figure).toMatchObject({ mediaType: "image/jpeg", width: 20, height: 40 });
  const metadata = await sharp(figure.bytes).metadata();
  expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined]);
});

test("PNG, WebP and GIF stay what they are", async () => {
  expect((await taken("a", await photo().png().toBuffer())).mediaType).toBe("image/png");
  expect((await taken("a", await photo().webp().toBuffer())).mediaType).toBe("image/webp");
  const frames = await sharp(
    [await photo().png().toBuffer(), await photo().negate().png().toBuffer()],
    {
      join: { animated: true },
    },
  )
    .gif()
    .toBuffer();
  const animation = await taken("a.gif", frames);
  expect(animation).toMatchObject({ mediaType: "image/gif", width: 40, height: 20 });
  expect((await sharp(animation.bytes, { animated: true }).metadata()).pages).toBe(2);
});

test("what lies behind the picture is gone", async () => {
  const bytes = Buffer.concat([
    await photo().png().toBuffer(),
    Buffer.from("<script>alert(1)</script>"),
  ]);
  const figure = await taken("a.png", bytes);
  expect(Buffer.from(figure.bytes).includes("script")).toBe(false);
});

test("anything that is no image is refused by name", async () => {
  expect(await refusal("a.png", Buffer.from("<html><svg></svg></html>"))).toBe(
    "a.png is not a PNG, JPEG, GIF, WebP or SVG image",
  );
  expect(await refusal("a.png", Buffer.alloc(0))).toContain("is not a PNG");
  const png = await photo().png().toBuffer();
  expect(await refusal("a.png", png.subarray(0, 40))).toContain("cannot be read as an image");
});

test("text in a drawing is drawn on a machine that has no fonts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "no-fonts-"));
  const config = join(folder, "fonts.conf");
  await writeFile(config, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`);
  const program = join(folder, "draw.mts");
  const drawer = resolve("app/domain/learning/import/take-figure.ts");
  await writeFile(
    program,
    `import { takeFigure } from ${JSON.stringify(drawer)};
    const drawn = async (text: string) => {
      const figure = await takeFigure("a.svg", Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20">' + text + "</text></svg>"));
      return "sha256" in figure ? figure.sha256 : figure.refused;
    };
    process.stdout.write(await drawn("il") === await drawn("WM") ? "boxes" : "legible");`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", program], {
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
  expect(stdout).toBe("legible");
});
