import { crc32 } from "node:zlib";

/** The PNG with the signed credential in it, as programs that read badges look for it (Open Badges 3.0, "Baked Badge"). */
export function bakedInto(png: Uint8Array, credential: object): Uint8Array {
  return Buffer.concat([
    png.subarray(0, HEAD),
    chunk(JSON.stringify(credential)),
    png.subarray(HEAD),
  ]);
}

/** A PNG begins with its signature and the chunk IHDR (ISO/IEC 15948, sections 5.2 and 11.2.1). */
const HEAD = 8 + 12 + 13;

/** International text (section 11.3.3.4): a keyword; neither compressed nor in a language; the text. */
function chunk(text: string): Buffer {
  const body = Buffer.from(`iTXtopenbadgecredential\0\0\0\0\0${text}`);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - "iTXt".length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
