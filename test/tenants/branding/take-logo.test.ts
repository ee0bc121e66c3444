import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { takeLogo } from "#tenants/branding/take-logo.ts";

const picture = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 4, background: "#3366cc" } });
const refusal = (message: RegExp) =>
  expect.objectContaining({ code: "invalid", fields: { logo: expect.stringMatching(message) } });

test("PNG, JPEG, WebP and GIF become PNG, whatever they are called", async () => {
  for (const format of ["png", "jpeg", "webp", "gif"] as const) {
    const taken = await takeLogo(await picture().toFormat(format).toBuffer());

    expect(taken).toMatchObject({ type: "image/png", width: 40, height: 20, hasAlpha: false });
    expect((await sharp(taken.bytes).metadata()).format).toBe("png");
  }
});

test("place, camera and hidden text stay behind, and the picture stands upright", async () => {
  const shot = await picture()
    .withExif({ IFD0: { Copyright: "CANARY" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const taken = await takeLogo(Buffer.concat([shot, Buffer.from("<script>CANARY</script>")]));

  expect(taken).toMatchObject({ width: 20, height: 40 });
  expect(Buffer.from(taken.bytes).toString("latin1")).not.toContain("CANARY");
  expect((await sharp(taken.bytes).metadata()).exif).toBeUndefined();
});

test("an SVG is drawn at twice its greatest size and never kept as text", async () => {
  const taken = await takeLogo(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12"><circle cx="6" cy="6" r="6" fill="#c00"/></svg>`,
    ),
  );

  expect(taken).toMatchObject({ type: "image/png", width: 1024, height: 512, hasAlpha: true });
  const center = { left: 256, top: 256, width: 1, height: 1 };
  expect([...(await sharp(taken.bytes).extract(center).raw().toBuffer())]).toEqual([
    204, 0, 0, 255,
  ]);
});

test("the same upload always gives the same bytes", async () => {
  const bytes = await picture(300, 200).jpeg().toBuffer();

  expect((await takeLogo(bytes)).bytes).toEqual((await takeLogo(bytes)).bytes);
});

test("a large picture is scaled to 1,024 pixels, a small one left as it is", async () => {
  expect(await takeLogo(await picture(4096, 100).png().toBuffer())).toMatchObject({
    width: 1024,
    height: 25,
  });
  expect(await takeLogo(await picture(7, 7).png().toBuffer())).toMatchObject({
    width: 7,
    height: 7,
  });
});

test("what is no picture is refused, also behind a picture's name or first letters", async () => {
  for (const text of [
    "",
    "hello",
    "<html><svg></svg></html>",
    "%PDF-1.7",
    "GIF",
    "\0\0\0\x1cftypheic",
  ]) {
    await expect(takeLogo(Buffer.from(text))).rejects.toEqual(refusal(/not a picture/));
  }
});

test("too many bytes and too many pixels are refused with the limit", async () => {
  await expect(takeLogo(new Uint8Array(2 * 1024 * 1024 + 1))).rejects.toEqual(refusal(/over 2 MB/));
  await expect(takeLogo(await picture(4097, 10).png().toBuffer())).rejects.toEqual(
    refusal(/4097 × 10/),
  );
  const bomb = await picture(8, 8).png().toBuffer();
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  await expect(takeLogo(bomb)).rejects.toEqual(refusal(/30000 × 30000/));
});

test("animation is refused in GIF, WebP and PNG", async () => {
  const frames = [picture(8, 8), picture(8, 8).negate({ alpha: false })];
  const input = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
  for (const format of ["gif", "webp"] as const) {
    const moving = await sharp(input, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    await expect(takeLogo(moving)).rejects.toEqual(refusal(/animated/));
  }
  const still = await picture(8, 8).png().toBuffer();
  const header = 8 + 25;
  const control = Buffer.concat([
    still.subarray(0, header),
    Buffer.from("\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0", "latin1"),
    still.subarray(header),
  ]);
  await expect(takeLogo(control)).rejects.toEqual(refusal(/animated/));
});

test("a damaged picture is refused in any format", async () => {
  for (const format of ["png", "jpeg", "webp", "gif"] as const) {
    const whole = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: "#000",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .toFormat(format)
      .toBuffer();
    await expect(takeLogo(whole.subarray(0, whole.length / 2))).rejects.toEqual(refusal(/damaged/));
  }
  await expect(takeLogo(Buffer.from("<svg"))).rejects.toEqual(refusal(/cannot be read/));
  await expect(takeLogo(Buffer.from([0x3c, 0x73, 0x76, 0x67, 0xff]))).rejects.toEqual(
    refusal(/damaged/),
  );
});
