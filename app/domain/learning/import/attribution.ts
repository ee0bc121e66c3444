import { z } from "zod";
import type { CourseFiles } from "./course-files.ts";
import { readYaml } from "./read-yaml.ts";

const name = z.string().optional();
const Citation = z.object({
  title: name,
  doi: name,
  url: name,
  authors: z.array(z.object({ name, "given-names": name, "family-names": name })).default([]),
});

/** Whom to name, on one line: what CITATION says, or what CITATION.cff says (https://citation-file-format.github.io). */
export async function attributionOf(files: CourseFiles): Promise<string> {
  if (files.list().includes("CITATION")) {
    const text = await files.text("CITATION");
    return text
      .replace(/^\s*please cite as:?/i, "")
      .replace(/\s+/g, " ")
      .trim();
  }
  if (!files.list().includes("CITATION.cff")) return "";
  const yaml = readYaml(await files.text("CITATION.cff"));
  const citation = Citation.safeParse("value" in yaml ? yaml.value : undefined);
  if (!citation.success) return "";
  const { title, doi, url, authors } = citation.data;
  const names = authors.map((author) =>
    [author["given-names"], author["family-names"], author.name].filter(Boolean).join(" "),
  );
  return [names.join(", "), title, doi ? `https://doi.org/${doi}` : url].filter(Boolean).join(". ");
}
