import { type CourseFiles, refused } from "./course-files.ts";
import type { AddProblem } from "./imported-course.ts";
import { elementsOf, type XmlElement, xmlTree } from "./xml-tree.ts";

/** A block of an Open edX course, its own file read where it has one, with the blocks in it. */
export type OlxBlock = Readonly<{ id: string; title: string; element: XmlElement }>;

/** A unit: the blocks that stand on one page, and the heading that the page stands under. */
export type OlxUnit = Readonly<{ title: string; section: string; blocks: readonly OlxBlock[] }>;

export type OlxOutline = Readonly<{ course: OlxBlock; units: readonly OlxUnit[] }>;

/** Whether these files are a course of Open edX (https://docs.openedx.org, "Open Learning XML"). */
export const isOlx = (files: CourseFiles): boolean => files.list().includes("course.xml");

/** The units of the course in their order. Refuses one without a root; a file that cannot be read is reported. */
export async function olxOutline(files: CourseFiles, problem: AddProblem): Promise<OlxOutline> {
  const root = xmlTree(await files.text("course.xml"));
  if ("fault" in root) throw refused(`course.xml is not XML that can be taken: ${root.fault}.`);
  const blockOf = blockReader(files, problem);
  const course = await blockOf(root);
  if (!course) throw refused("course.xml names a course that is not there.");
  const units: OlxUnit[] = [];
  for (const chapter of await blocksIn(course, blockOf, "chapter"))
    units.push(...(await unitsIn(chapter, blockOf)));
  return { course, units };
}

async function unitsIn(chapter: OlxBlock, blockOf: ReadBlock): Promise<OlxUnit[]> {
  const units: OlxUnit[] = [];
  const parts = await blocksIn(chapter, blockOf, "sequential");
  for (const part of parts) {
    const section = parts.length > 1 ? `${chapter.title}: ${part.title}` : chapter.title;
    for (const unit of await blocksIn(part, blockOf, "vertical"))
      units.push({ title: unit.title, section, blocks: await blocksIn(unit, blockOf) });
  }
  return units;
}

type ReadBlock = (pointer: XmlElement) => Promise<OlxBlock | undefined>;

async function blocksIn({ element }: OlxBlock, blockOf: ReadBlock, name?: string) {
  const blocks: OlxBlock[] = [];
  for (const child of elementsOf(element, name)) {
    const block = await blockOf(child);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** Reads an element that stands where it is, or the file that its `url_name` leads to. */
function blockReader(files: CourseFiles, problem: AddProblem): ReadBlock {
  const present = new Set(files.list());
  return async (pointer) => {
    const { name, attributes } = pointer;
    const id = attributes["url_name"] ?? "";
    const path = `${name}/${id.replaceAll(":", "/")}.xml`;
    const isHere = elementsOf(pointer).length > 0 || !present.has(path);
    const element = isHere ? pointer : xmlTree(await files.text(path));
    if ("fault" in element) {
      problem("part-left-out", path, `it is not XML that can be taken: ${element.fault}`);
      return undefined;
    }
    const said = { ...attributes, ...element.attributes };
    return {
      id,
      title: said["display_name"]?.trim() || wordsFor(name),
      element: { ...element, attributes: said },
    };
  };
}

const wordsFor = (name: string): string =>
  ({ course: "Course", chapter: "Section", sequential: "Part", vertical: "Unit" })[name] ?? name;
