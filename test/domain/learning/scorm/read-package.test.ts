import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readPackage } from "#app/domain/learning/scorm/read-package.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { aZip, manifest12 } from "#test/support/zips.ts";

const MANIFEST = manifest12([{ id: "one", title: "One", href: "one.html" }]);
const GOOD = { "imsmanifest.xml": MANIFEST, "one.html": "<p>One</p>" };

const sourceOf = (bytes: Buffer) => ({
  size: bytes.length,
  read: async ({ from, to }: { from: number; to: number }) =>
    Readable.from([bytes.subarray(from, to + 1)]),
});
const read = (bytes: Buffer) => readPackage(sourceOf(bytes));

/** Reads all of the package, as keeping it does. */
async function readWhole(bytes: Buffer): Promise<void> {
  const { files } = await read(bytes);
  for (const file of files) for await (const _ of await file.open());
}

async function faultOf(bytes: Buffer): Promise<string> {
  const answer = await readWhole(bytes).catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(Refusal);
  return (answer as Refusal).message.split(":")[0] ?? "";
}

const [CENTRAL, LOCAL] = [Buffer.from("PK\x01\x02", "latin1"), Buffer.from("PK\x03\x04", "latin1")];

/** The archive with a number of each header of that kind overwritten. */
function patched(archive: Buffer, header: Buffer, offset: number, value: number, bytes = 4) {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf(header); at >= 0; at = copy.indexOf(header, at + 4))
    copy.writeUIntLE(value, at + offset, bytes);
  return copy;
}

const renamed = (archive: Buffer, from: string, to: string): Buffer =>
  Buffer.from(archive.toString("latin1").replaceAll(from, to), "latin1");

test("a package is read with its files, also within a folder of its own", async () => {
  for (const under of ["", "export/"]) {
    const files = Object.fromEntries(
      Object.entries(GOOD).map(([path, text]) => [under + path, text]),
    );
    const { manifest, files: found } = await read(await aZip(files));
    expect(manifest.title).toBe("Knots by Hand");
    expect(found.map(({ path }) => path).sort()).toEqual(["imsmanifest.xml", "one.html"]);
  }
});

test("what is no zip is refused as that", async () => {
  expect(await faultOf(Buffer.from("<html>no zip</html>".repeat(10)))).toBe("Not a zip");
});

test("an empty archive is refused as that", async () => {
  expect(await faultOf(await aZip({}))).toBe("Empty");
  expect(await faultOf(await aZip({ "__MACOSX/x": "left behind" }))).toBe("Empty");
});

test("an archive without a manifest at its top is refused as that", async () => {
  expect(await faultOf(await aZip({ "one.html": "", "a/imsmanifest.xml": MANIFEST }))).toBe(
    "No manifest",
  );
});

test.each([
  ["not well-formed", MANIFEST.replace("</organizations>", "")],
  ["without an organization", MANIFEST.replace(/<organizations[\s\S]*<\/organizations>/, "")],
  ["of another kind", "<course/>"],
  ["empty", ""],
  ["an entity that nobody declared", MANIFEST.replace("Knots by Hand", "&knots;")],
  ["in an unknown encoding", `<?xml version="1.0" encoding="klingon"?><manifest/>`],
  ["deeper than any", `${"<a>".repeat(200)}${"</a>".repeat(200)}`],
])("a manifest that is %s is refused as malformed", async (_, text) => {
  expect(await faultOf(await aZip({ ...GOOD, "imsmanifest.xml": text }))).toBe(
    "Malformed manifest",
  );
});

test("a manifest with a document type is refused before any entity is looked at", async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><manifest>&b;</manifest>`;
  expect(await faultOf(await aZip({ ...GOOD, "imsmanifest.xml": bomb }))).toBe("Entity expansion");
});

test.each(["../x/a.html", "/abs/a.html", "C:/x/a.html", "b\\..\\a.html", "b/./a/a.html"])(
  "a path that leads out, %s, is refused as traversal",
  async (path) => {
    const name = "x".repeat(path.length);
    const zip = renamed(await aZip({ ...GOOD, [name]: "out" }), name, path);
    expect(await faultOf(zip)).toBe("Path traversal");
  },
);

test("a symbolic link is refused as that", async () => {
  const link = { bytes: Buffer.from("/etc/passwd"), mode: 0o120777 };
  expect(await faultOf(await aZip({ ...GOOD, "link.html": link }))).toBe("Symbolic link");
});

test("an encrypted file is refused as that", async () => {
  const zip = await aZip(GOOD);
  expect(await faultOf(patched(patched(zip, CENTRAL, 8, 1, 2), LOCAL, 6, 1, 2))).toBe("Encrypted");
});

test("the same path twice is refused as that", async () => {
  const zip = await aZip({ ...GOOD, "two.html": "two", "tvo.html": "three" });
  expect(await faultOf(renamed(zip, "tvo.html", "two.html"))).toBe("Duplicate entry");
});

test("a file that shrinks beyond reason is refused as a bomb, by what it says of itself", async () => {
  const zip = await aZip({ ...GOOD, "zeros.bin": Buffer.alloc(64 * 1024 ** 2) });
  expect(await faultOf(zip)).toBe("Zip bomb");
});

test("a file that lies about its size is refused as a bomb while it is read", async () => {
  const zip = await aZip({ ...GOOD, "zeros.bin": Buffer.alloc(8 * 1024 ** 2) });
  const at = zip.lastIndexOf(CENTRAL);
  const lying = Buffer.from(zip);
  lying.writeUInt32LE(1_000, at + 24);
  expect(await faultOf(lying)).toBe("Zip bomb");
});

test("more bytes than are allowed are refused by what the headers say", async () => {
  expect(await faultOf(patched(await aZip(GOOD), CENTRAL, 24, 0x7fffffff))).toBe("Too large");
});

test("more files than are allowed are refused", async () => {
  const end = Buffer.from("PK\x05\x06", "latin1");
  expect(await faultOf(patched(await aZip(GOOD), end, 10, 10_001, 2))).toBe("Too many files");
});

test("a launch file that is not there is refused as that", async () => {
  expect(await faultOf(await aZip({ "imsmanifest.xml": MANIFEST }))).toBe("Launch file missing");
});

test("a manifest in UTF-16 or Latin-1 is read by what it says", async () => {
  const title = "Nœuds à la main";
  const text = MANIFEST.replace("Knots by Hand", title);
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  const narrow = Buffer.from(
    text.replace("œ", "oe").replace(`version="1.0"`, `version="1.0" encoding="ISO-8859-1"`),
    "latin1",
  );
  const titles = [];
  for (const bytes of [wide, narrow])
    titles.push((await read(await aZip({ ...GOOD, "imsmanifest.xml": bytes }))).manifest.title);
  expect(titles).toEqual([title, "Noeuds à la main"]);
});
