import type { Image, ImageReference, Nodes, RootContent } from "mdast";
import type { Attached } from "./construct.ts";
import type { ReportProblem } from "./lesson-problem.ts";

/**
 * An attribute block has given an image its alternative text and width, or a heading its id. Nothing else
 * takes attributes: those of a link, and classes, are reported.
 */
export function attachAttributes(
  { attributes, source, line }: Attached,
  before: RootContent | undefined,
  parent: Nodes,
  report: ReportProblem,
): void {
  if (before?.type === "image" || before?.type === "imageReference") {
    describeImage(before, attributes.values);
  } else if (parent.type === "heading" && attributes.id) {
    parent.data = { ...parent.data, hProperties: { id: attributes.id } };
  } else report("construct-left-out", line, `the attributes ${source}`);
}

/** With an `alt` of its own, the text between the brackets is the caption. */
function describeImage(
  image: Image | ImageReference,
  values: Readonly<Record<string, string>>,
): void {
  const { alt, width } = values;
  const caption = alt === undefined ? undefined : image.alt;
  if (alt !== undefined) image.alt = alt;
  image.data = {
    ...image.data,
    ...(caption ? { caption } : {}),
    ...(width ? { hProperties: { width } } : {}),
  };
}

declare module "mdast" {
  interface ImageData {
    caption?: string;
  }
  interface ImageReferenceData {
    caption?: string;
  }
}
