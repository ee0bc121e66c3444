/** What the header Upload-Metadata says: names with values in Base64 (tus 1.0.0, extension Creation). */
export function uploadMetadata(header: string | undefined): Readonly<Record<string, string>> {
  const pairs = (header ?? "").split(",").map((pair) => pair.trim().split(" "));
  return Object.fromEntries(
    pairs
      .filter(([name]) => name)
      .map(([name = "", value = ""]) => [name, Buffer.from(value, "base64").toString("utf8")]),
  );
}
