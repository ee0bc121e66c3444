import { z } from "zod";
import { vttOfSjson, vttOfSrt } from "./captions-in-vtt.ts";
import type { CourseFiles } from "./course-files.ts";
import type { ImportedFile } from "./imported-course.ts";
import { elementsOf, type XmlElement } from "./xml-tree.ts";

/** A film of the course: its file where it lies in the archive, else where it is on the web. */
export type OlxVideo = Readonly<{
  file: ImportedFile | null;
  url: string;
  captions: readonly (ImportedFile & Readonly<{ language: string }>)[];
  /** The captions as WebVTT, by the path that they are called by. */
  written: ReadonlyMap<string, Uint8Array>;
}>;

const Sources = z.array(z.string());
const Transcripts = z.record(z.string(), z.string());

/** What a video block shows, and what is said in it. */
export async function olxVideo(
  { attributes, children, name }: XmlElement,
  files: CourseFiles,
): Promise<OlxVideo> {
  const element = { attributes, children, name };
  const present = new Set(files.list());
  const sources = [
    ...elementsOf(element, "source").map((source) => source.attributes["src"] ?? ""),
    ...(Sources.safeParse(jsonIn(attributes["html5_sources"])).data ?? []),
  ];
  const held = sources.map(staticPath).find((path) => present.has(path));
  const written = new Map<string, Uint8Array>();
  const captions = [];
  for (const { language, path } of transcriptsOf(element)) {
    const text = present.has(path) ? vttOf(path, await files.text(path)) : undefined;
    if (text === undefined) continue;
    const made = `captions/${path}.${language}.vtt`;
    written.set(made, new TextEncoder().encode(text));
    captions.push({ language, path: made, name: `${language}.vtt` });
  }
  return {
    file: held ? { path: held, name: held.replace(/^.*\//, "") } : null,
    url: webAddress(sources, attributes),
    captions,
    written,
  };
}

/** Where Open edX keeps what pages call `/static/…`. */
export const staticPath = (address: string): string =>
  `static/${address.replace(/^.*?\/?static\//, "")}`;

function webAddress(sources: readonly string[], attributes: XmlElement["attributes"]): string {
  const film = sources.find((source) => /^https?:\/\//i.test(source) && URL.canParse(source));
  const said = attributes["youtube_id_1_0"] || attributes["youtube"]?.match(/1\.0+:([\w-]+)/)?.[1];
  return (
    film ?? (/^[\w-]{5,20}$/.test(said ?? "") ? `https://www.youtube.com/watch?v=${said}` : "")
  );
}

function transcriptsOf(element: XmlElement) {
  const { attributes } = element;
  const listed = elementsOf(element, "transcript").map(({ attributes: said }) => ({
    ...{ language: said["language"] ?? "en", path: `static/${said["src"] ?? ""}` },
  }));
  const inAttribute = Object.entries(
    Transcripts.safeParse(jsonIn(attributes["transcripts"])).data ?? {},
  ).map(([language, name]) => ({ language, path: `static/${name}` }));
  const sub = attributes["sub"]
    ? [{ language: "en", path: `static/subs_${attributes["sub"]}.srt.sjson` }]
    : [];
  const known = new Map([...sub, ...inAttribute, ...listed].map((one) => [one.language, one]));
  return [...known.values()].filter(({ language }) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language),
  );
}

const vttOf = (path: string, text: string): string | undefined =>
  path.endsWith(".sjson") ? vttOfSjson(text) : text.startsWith("WEBVTT") ? text : vttOfSrt(text);

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
