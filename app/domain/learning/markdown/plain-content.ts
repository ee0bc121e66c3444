import type { Code, Html, RootContent, Text } from "mdast";
import { KEPT_ELEMENTS, LEFT_ELEMENTS, UNWRAPPED_ELEMENTS } from "./html-elements.ts";
import type { ReportProblem } from "./lesson-problem.ts";

const LEFT = new RegExp(`<(${LEFT_ELEMENTS.join("|")})(?=[\\s/>]|$)`, "i");
const HTML = new Set([...KEPT_ELEMENTS, ...LEFT_ELEMENTS, ...UNWRAPPED_ELEMENTS]);
const ONE_TAG = /^<\/?([a-z][\w-]*)[^<>]*>$/i;
const TEMPLATE = /\{%[^%]{0,400}%\}|\{\{[^{}]{0,400}\}\}/g;

/**
 * A node without children as learners may see it: comments are gone; raw HTML that could swallow what follows,
 * template tags of site generators and the options of code that is meant to run are gone and reported.
 */
export function plainContent(node: RootContent, report: ReportProblem): RootContent[] {
  if (node.type === "html") return rawHtml(node, report);
  if (node.type === "text") return [withoutTemplates(node, report)];
  return [node.type === "code" ? withoutOptions(node, report) : node];
}

function rawHtml(node: Html, report: ReportProblem): RootContent[] {
  if (node.value.startsWith("<!--") && node.value.trimEnd().endsWith("-->")) return [];
  const left = LEFT.exec(node.value)?.[1];
  if (!left) return [isHtml(node.value) ? node : { type: "text", value: node.value }];
  report("construct-left-out", node, `the HTML element <${left.toLowerCase()}>`);
  return [];
}

/** `<your name here>` looks like a tag, but its author meant the words. */
function isHtml(value: string): boolean {
  const name = ONE_TAG.exec(value)?.[1];
  return name === undefined || HTML.has(name.toLowerCase());
}

function withoutTemplates(node: Text, report: ReportProblem): Text {
  const value = node.value.replace(TEMPLATE, (tag) => {
    report("construct-left-out", node, `the template tag ${tag}`);
    return "";
  });
  return { ...node, value };
}

/** `{r plot, echo=FALSE}` is R Markdown's way to say: run this. */
function withoutOptions(node: Code, report: ReportProblem): Code {
  const lang = /^\{\s*([\w-]+)/.exec(`${node.lang ?? ""}`)?.[1];
  if (!lang) return node;
  report("construct-left-out", node, `the result of the ${lang} code, which is shown but not run`);
  return { ...node, lang };
}
