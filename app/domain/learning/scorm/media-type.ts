/** What a file of a package is served as, by the ending of its name: packages rely on it, and browsers do not guess. */
export function mediaTypeOf(path: string): string {
  const ending = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return TYPES[ending] ?? "application/octet-stream";
}

/** Media types of the IANA registry, by the endings that authoring tools use. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ html: "text/html", htm: "text/html", xhtml: "application/xhtml+xml" },
  ...{ js: "text/javascript", mjs: "text/javascript", css: "text/css", json: "application/json" },
  ...{ xml: "application/xml", xsd: "application/xml", dtd: "application/xml-dtd" },
  ...{ txt: "text/plain", csv: "text/csv", vtt: "text/vtt", srt: "text/plain" },
  ...{ png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif" },
  ...{ webp: "image/webp", avif: "image/avif", svg: "image/svg+xml", ico: "image/x-icon" },
  ...{ bmp: "image/bmp", cur: "image/x-icon" },
  ...{ woff: "font/woff", woff2: "font/woff2", ttf: "font/ttf", otf: "font/otf" },
  ...{ eot: "application/vnd.ms-fontobject", wasm: "application/wasm", pdf: "application/pdf" },
  ...{ mp4: "video/mp4", m4v: "video/mp4", webm: "video/webm", ogv: "video/ogg" },
  ...{ mov: "video/quicktime", mp3: "audio/mpeg", m4a: "audio/mp4", aac: "audio/aac" },
  ...{ ogg: "audio/ogg", oga: "audio/ogg", wav: "audio/wav", zip: "application/zip" },
};
