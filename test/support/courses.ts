import { Readable } from "node:stream";
import type { CourseFiles } from "#app/domain/learning/import/course-files.ts";

type Written = Readonly<{
  title: string;
  episodes: Readonly<Record<string, string>>;
  index?: string;
  figures?: Readonly<Record<string, Uint8Array>>;
}>;

/** A course in the Carpentries layout, written down in the test that needs it. */
export function courseFiles({ title, episodes, index, figures = {} }: Written): CourseFiles {
  const pages = Object.entries(episodes).map(
    ([file, text]) => [`episodes/${file}`, lesson(file, text)] as const,
  );
  const files = new Map([
    [
      "config.yaml",
      `title: "${title}"\nepisodes:\n${Object.keys(episodes)
        .map((file) => `- ${file}`)
        .join("\n")}\n`,
    ],
    ["index.md", index ?? "Useful on every boat.\n"],
    ...pages,
  ]);
  const text = async (path: string) => files.get(path) ?? "";
  const bytes = async (path: string) => figures[path] ?? new TextEncoder().encode(await text(path));
  return {
    list: () => [...files.keys(), ...Object.keys(figures)].sort(),
    text,
    bytes,
    stream: async (path) => Readable.from([await bytes(path)]),
    leftOut: [],
  };
}

/** Files as a zip or a folder would bring them. */
export function filesInMemory(
  contents: Readonly<Record<string, string | Uint8Array>>,
): CourseFiles {
  const bytes = async (path: string) => Buffer.from(contents[path] ?? "");
  return {
    list: () => Object.keys(contents).sort(),
    text: async (path) => (await bytes(path)).toString(),
    bytes,
    stream: async (path) => Readable.from([await bytes(path)]),
    leftOut: [],
  };
}

/** Two short lessons about knots. */
export const aCourse = (title = "Knots"): CourseFiles =>
  courseFiles({
    title,
    episodes: {
      "01-reef-knot.md": "Right over left, left over right.",
      "02-bowline.md": "A loop that holds.",
    },
  });

const lesson = (file: string, text: string): string => {
  const title = file.replace(/^\d+-|\.md$/g, "").replaceAll("-", " ");
  return `---\ntitle: "${title}"\nteaching: 10\nexercises: 5\n---\n\n${text}\n`;
};
