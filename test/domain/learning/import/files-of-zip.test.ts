import fc from "fast-check";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { filesOfZip } from "#app/domain/learning/import/files-of-zip.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { runs } from "#test/support/deep.ts";

type Content = string | Buffer | Readonly<{ bytes: Buffer; mode: number }>;

async function zipOf(files: readonly (readonly [string, Content])[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of files) {
    if (typeof content === "object" && "mode" in content) {
      zip.addBuffer(content.bytes, path, { mode: content.mode });
    } else zip.addBuffer(Buffer.from(content as string), path);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

const CENTRAL_HEADER = Buffer.from("PK\x01\x02", "latin1");
const LOCAL_HEADER = Buffer.from("PK\x03\x04", "latin1");

/** The archive with a number of each header of that kind overwritten. */
function patched(
  archive: Buffer,
  header: Buffer,
  offset: number,
  value: number,
  bytes = 4,
): Buffer {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf(header); at >= 0; at = copy.indexOf(header, at + 4)) {
    copy.writeUIntLE(value, at + offset, bytes);
  }
  return copy;
}

const renamed = (archive: Buffer, from: string, to: string): Buffer =>
  Buffer.from(archive.toString("latin1").replaceAll(from, to), "latin1");

async function refusalOf(archive: Buffer): Promise<string> {
  const answer = await filesOfZip(archive).catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(Refusal);
  expect((answer as Refusal).code).toBe("invalid");
  return (answer as Refusal).message;
}

test("files are listed in order and read, a byte order mark is no text", async () => {
  const files = await filesOfZip(
    await zipOf([
      ["b/c.md", "\u{feff}ä"],
      ["a.md", "one"],
    ]),
  );
  expect(files.list()).toEqual(["a.md", "b/c.md"]);
  expect(await files.text("b/c.md")).toBe("ä");
  expect(Buffer.from(await files.bytes("a.md")).toString()).toBe("one");
  await expect(files.text("../a.md")).rejects.toThrow("There is no file ../a.md");
});

test("a folder around everything is taken off, clutter is not listed", async () => {
  const files = await filesOfZip(
    await zipOf([
      ["course-main/config.yaml", "title: x"],
      ["course-main/episodes/1.md", "x"],
      ["course-main/.git/HEAD", "x"],
      ["__MACOSX/course-main/._config.yaml", "x"],
      ["course-main/.DS_Store", "x"],
    ]),
  );
  expect(files.list()).toEqual(["config.yaml", "episodes/1.md"]);
  expect(await files.text("episodes/1.md")).toBe("x");
});

test("what is no zip archive, a cut-off one, or an empty one is refused", async () => {
  expect(await refusalOf(Buffer.from("title: not a zip"))).toContain("not a zip archive");
  expect(await refusalOf(Buffer.alloc(0))).toContain("not a zip archive");
  const archive = await zipOf([["a.md", "x".repeat(500)]]);
  expect(await refusalOf(archive.subarray(0, archive.length - 30))).toContain("not a zip archive");
  expect(await refusalOf(await zipOf([]))).toContain("empty");
  expect(await refusalOf(await zipOf([[".hidden", "x"]]))).toContain("empty");
});

test.each(["../evil.md", "/abs/evil.md", "a/../../e.md", "C:/evil.md", "..\\evil.md"])(
  "a path that leads out is refused: %s",
  async (path) => {
    const placeholder = "x".repeat(path.length);
    const archive = renamed(await zipOf([[placeholder, "x"]]), placeholder, path);
    expect(await refusalOf(archive)).toContain("cannot be read");
  },
);

test("a symbolic link is refused", async () => {
  const link = { bytes: Buffer.from("/etc/passwd"), mode: 0o120777 };
  expect(
    await refusalOf(
      await zipOf([
        ["config.yaml", "x"],
        ["link.md", link],
      ]),
    ),
  ).toContain("link.md is a symbolic link");
});

test("an encrypted file is refused", async () => {
  const archive = await zipOf([["a.md", "x"]]);
  const encrypted = patched(
    patched(archive, CENTRAL_HEADER, 8, 0x0801, 2),
    LOCAL_HEADER,
    6,
    0x0801,
    2,
  );
  expect(await refusalOf(encrypted)).toContain("encrypted");
});

test("a file that is there twice is refused", async () => {
  expect(
    await refusalOf(
      await zipOf([
        ["a.md", "x"],
        ["a.md", "y"],
      ]),
    ),
  ).toContain("a.md twice");
});

test("more than 2,000 files are refused", async () => {
  const files = Array.from({ length: 2_001 }, (_, index) => [`${index}.md`, ""] as const);
  expect(await refusalOf(await zipOf(files))).toContain("more than 2000 files");
});

test("a file over 50 MiB, more than 500 MiB in all, and a hundredfold of the archive are refused", async () => {
  const big = await zipOf([["a.bin", Buffer.alloc(51 * 1024 * 1024)]]);
  expect(await refusalOf(big)).toContain("a.bin is larger than 50 MiB");
  const many = await zipOf(
    Array.from({ length: 11 }, (_, index) => [`${index}.bin`, "x".repeat(99)]),
  );
  expect(await refusalOf(patched(many, CENTRAL_HEADER, 24, 49 * 1024 * 1024))).toContain("500 MiB");
  const bomb = await zipOf([["a.bin", Buffer.alloc(40 * 1024 * 1024)]]);
  expect(await refusalOf(bomb)).toContain("a hundred times its size");
});

test("an archive that lies about a size is not inflated further than it said", async () => {
  const bomb = await zipOf([["a.bin", Buffer.alloc(40 * 1024 * 1024)]]);
  const files = await filesOfZip(patched(bomb, CENTRAL_HEADER, 24, 10));
  await expect(files.bytes("a.bin")).rejects.toThrow(Refusal);
});

test("a damaged archive is refused or read, and nothing else happens", async () => {
  const archive = await zipOf([
    ["config.yaml", "title: x"],
    ["episodes/1.md", "text ".repeat(50)],
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (changes) => {
        const damaged = Buffer.from(archive);
        for (const [at, value] of changes) damaged[at] = value;
        try {
          const files = await filesOfZip(damaged);
          for (const path of files.list()) await files.bytes(path);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      },
    ),
    { numRuns: runs(200) },
  );
});
