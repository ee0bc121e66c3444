import { expect, test } from "vitest";
import { mediaTypeOf } from "#tenants/uploads/media-type.ts";

const MP4 = Buffer.from("000000186674797069736f6d0000020069736f6d69736f32", "hex");
const PNG = Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex");

test.each([
  ["a video", MP4, "video/mp4"],
  ["a picture", PNG, "image/png"],
  ["captions", Buffer.from("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"), "text/vtt"],
  ["a document", Buffer.from("%PDF-1.7\n"), "application/pdf"],
  ["words", Buffer.from("Dear all,\r\n\tgrüezi"), "text/plain"],
  ["a page that would run here", Buffer.from("<!doctype html><script>1</script>"), "text/plain"],
  [
    "a drawing that would run here",
    Buffer.from('<?xml version="1.0"?><svg onload="1"/>'),
    "text/plain",
  ],
  ["anything else", Buffer.from([1, 2, 3, 0, 255]), "application/octet-stream"],
])("%s is known by its bytes", async (_, bytes, type) => {
  expect(await mediaTypeOf(bytes)).toBe(type);
});

test("a text that is cut within a character is still a text", async () => {
  expect(await mediaTypeOf(Buffer.from("grün").subarray(0, 3))).toBe("text/plain");
});
