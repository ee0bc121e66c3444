import type { AddProblem } from "./imported-course.ts";
import type { CourseConfig } from "./read-config.ts";

const PAGE = /\.(md|Rmd)$/;
/** Files at the top that are about the repository, not about the subject. */
const ABOUT =
  /^(config\.ya?ml|index\.md|links\.md|(README|LICENSE|LICENCE|CONTRIBUTING|CODE_OF_CONDUCT|CITATION|AUTHORS|CHANGELOG|NEWS|FIXME)(\.\w+)?|.*\.Rproj)$/;
const MACHINERY = /^(site|renv|bin)\//;

/**
 * The pages that become lessons, in order: the setup, the episodes as config.yaml lists them (all by name when it lists
 * none), then the other pages for learners. A page that is listed and not there is reported.
 */
export function lessonPaths(
  config: CourseConfig,
  paths: readonly string[],
  problem: AddProblem,
): string[] {
  const pagesIn = (folder: "episodes" | "learners"): string[] => {
    const listed = [...new Set(config[folder])].map((name) => `${folder}/${name}`);
    const all = paths.filter((path) => path.startsWith(`${folder}/`) && PAGE.test(path));
    for (const path of listed.filter((path) => !paths.includes(path))) {
      problem("file-missing", "config.yaml", `${path} is listed but is not there`);
    }
    return listed.length > 0 ? listed.filter((path) => paths.includes(path)) : all;
  };
  const learners = pagesIn("learners");
  const isSetup = (path: string) => /\/setup\.R?md$/.test(path);
  return [
    ...learners.filter(isSetup),
    ...pagesIn("episodes"),
    ...learners.filter((path) => !isSetup(path)),
  ];
}

/** Every file of the course that became nothing is reported. */
export function reportUnused(
  paths: readonly string[],
  used: ReadonlySet<string>,
  problem: AddProblem,
): void {
  for (const path of paths) {
    if (used.has(path) || ABOUT.test(path) || MACHINERY.test(path)) continue;
    problem("file-left-out", path, reasonFor(path));
  }
}

function reasonFor(path: string): string {
  if (/^(instructors|profiles)\//.test(path)) return "pages for instructors are not taken";
  if (PAGE.test(path)) return "config.yaml does not list this page";
  if (/\.(png|jpe?g|gif|webp|svg)$/i.test(path)) return "no lesson shows this figure";
  return "only pages and the figures that they show are taken";
}
