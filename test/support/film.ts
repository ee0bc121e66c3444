import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from "mediabunny";

const FRAME_S = 0.5;

/** A film that lasts so long by its own index; there is nothing to be seen in it. */
export async function aFilm(seconds: number, kind: "mp4" | "webm" = "webm"): Promise<Buffer> {
  const format = kind === "mp4" ? new Mp4OutputFormat() : new WebMOutputFormat();
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const track = new EncodedVideoPacketSource("vp9");
  output.addVideoTrack(track);
  await output.start();
  const decoderConfig = { codec: "vp09.00.10.08", codedWidth: 16, codedHeight: 16 };
  for (let at = 0; at < seconds; at += FRAME_S) {
    const bytes = new Uint8Array([0x82, 0x49, 0x83, at % 256]);
    await track.add(new EncodedPacket(bytes, "key", at, FRAME_S), { decoderConfig });
  }
  await output.finalize();
  return Buffer.from(target.buffer ?? new ArrayBuffer(0));
}
