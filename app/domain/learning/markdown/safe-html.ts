import type { Root } from "hast";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import { unified } from "unified";
import { KEPT_ELEMENTS, LEFT_ELEMENTS } from "./html-elements.ts";

/** In front of every id in a lesson, so that none can stand for something of the page around it. */
export const ID_PREFIX = "lesson-";

/** The classes that our own blocks need; an author's other classes are dropped. */
const CLASSES =
  /^(callout(-[a-z]+)?|disclosure(-[a-z]+)?|tab-group|cell-heading|figure|language-[\w+#.-]+|footnotes|sr-only|contains-task-list|task-list-item)$/;

const LANGUAGE_TAG = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/;
const SPAN = /^\d{1,2}$/;
const TABLE_PARTS = ["caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"];
const CELL = [
  ["colSpan", SPAN],
  ["rowSpan", SPAN],
  ["align", "left", "center", "right"],
] satisfies NonNullable<Options["attributes"]>[string];

/** The HTML that a lesson may hold: text, structure, tables, figures and links. No style, script, frame or form. */
export const SAFE_HTML = {
  strip: [...LEFT_ELEMENTS],
  clobberPrefix: ID_PREFIX,
  clobber: ["id"],
  tagNames: [...KEPT_ELEMENTS],
  attributes: {
    "*": [
      ["id", /^[^\s"'<>]{1,200}$/],
      ["className", CLASSES],
      ["dir", "ltr", "rtl", "auto"],
      ["lang", LANGUAGE_TAG],
    ],
    a: ["href", "ariaLabel"],
    abbr: ["title"],
    details: ["open"],
    img: ["src", "alt", ["width", /^\d{1,4}(px|%)?$/]],
    input: [
      ["type", "checkbox"],
      ["checked", true],
    ],
    ol: [["start", /^-?\d{1,6}$/], "reversed"],
    td: CELL,
    th: CELL,
    time: ["dateTime"],
  },
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https"] },
  ancestors: {
    ...Object.fromEntries(TABLE_PARTS.map((name) => [name, ["table"]])),
    dd: ["dl"],
    dt: ["dl"],
    figcaption: ["figure"],
    li: ["ul", "ol"],
    summary: ["details"],
  },
} satisfies Options;

const sanitizer = unified().use(rehypeSanitize, SAFE_HTML).freeze();

/** A tree that holds nothing but `SAFE_HTML`: whatever an author wrote, no script of theirs runs. */
export const safeHtml = (tree: Root): Root => sanitizer.runSync(tree) as Root;
