import type { Parent, RootContent } from "mdast";

/** A part of a lesson that plain Markdown has no node for; it becomes the HTML element that it names. */
export interface LessonBlock extends Parent {
  type: "lessonBlock";
  data: { hName: string; hProperties: { className?: string[]; open?: boolean } };
  children: RootContent[];
}

declare module "mdast" {
  interface RootContentMap {
    lessonBlock: LessonBlock;
  }
}

type Options = Readonly<{ className?: string[]; open?: boolean; line?: number | undefined }>;

/** A block that becomes `<hName class=…>`. */
export function lessonBlock(
  hName: string,
  children: readonly RootContent[],
  { line, ...hProperties }: Options = {},
): LessonBlock {
  const point = { line: line ?? 1, column: 1, offset: 0 };
  return {
    type: "lessonBlock",
    data: { hName, hProperties },
    children: [...children],
    ...(line === undefined ? {} : { position: { start: point, end: point } }),
  };
}
