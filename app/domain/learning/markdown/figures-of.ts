import type { Image, ImageReference, Paragraph, RootContent } from "mdast";
import { lessonBlock } from "./lesson-block.ts";
import { parseMarkdown } from "./markdown-parser.ts";

/** A paragraph that holds nothing but images, as a figure for each; any other paragraph as it is. */
export function figuresOf(paragraph: Paragraph): RootContent[] {
  const children = paragraph.children.filter(
    (child) => child.type !== "break" && !(child.type === "text" && child.value.trim() === ""),
  );
  const images = children.filter(
    (child) => child.type === "image" || child.type === "imageReference",
  );
  return images.length > 0 && images.length === children.length ? images.map(figure) : [paragraph];
}

function figure(image: Image | ImageReference): RootContent {
  const caption = image.data?.caption ?? (image.type === "image" ? image.title : undefined);
  const captions = caption ? [lessonBlock("figcaption", inline(caption))] : [];
  return lessonBlock("figure", [image, ...captions], {
    className: ["figure"],
    line: image.position?.start.line,
  });
}

/** A caption's links are links: an author is credited there. */
function inline(caption: string): RootContent[] {
  const [first, ...others] = parseMarkdown(caption).children;
  return first?.type === "paragraph" && others.length === 0
    ? first.children
    : [{ type: "text", value: caption }];
}
