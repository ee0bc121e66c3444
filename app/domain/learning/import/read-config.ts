import { z } from "zod";
import { type CourseFiles, refused } from "./course-files.ts";
import { readYaml } from "./read-yaml.ts";

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const optional = text.nullish().transform((value) => value ?? "");
const files = z
  .array(text)
  .nullish()
  .transform((value) => value ?? []);
const keywords = z
  .union([z.array(text), text.transform((list) => list.split(","))])
  .nullish()
  .transform((list) => (list ?? []).map((word) => word.trim()).filter(Boolean));

const CourseConfig = z.object({
  title: text.refine((title) => title !== ""),
  license: optional,
  source: optional,
  lang: optional,
  keywords,
  episodes: files,
  learners: files,
});

export type CourseConfig = z.infer<typeof CourseConfig>;

/** What config.yaml says. Refused when there is none, when it is no YAML, or when it does not name the course. */
export async function readConfig(courseFiles: CourseFiles): Promise<CourseConfig> {
  const path = ["config.yaml", "config.yml"].find((name) => courseFiles.list().includes(name));
  if (!path) {
    throw refused(
      "There is no config.yaml. A course in the Carpentries Workbench layout has one at its top.",
    );
  }
  const yaml = readYaml(await courseFiles.text(path));
  if ("fault" in yaml) throw refused(`${path} is not valid YAML: ${yaml.fault}`);
  const config = CourseConfig.safeParse(yaml.value);
  if (config.success) return config.data;
  const [issue] = config.error.issues;
  const name = issue?.path[0] ?? "title";
  throw refused(
    name === "title"
      ? `${path} does not name the course. Add a line such as “title: 'Name of the course'”.`
      : `${path} says something about “${String(name)}” that cannot be understood.`,
  );
}
