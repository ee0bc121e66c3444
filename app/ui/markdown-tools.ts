import { blocked, type Edit, prefixed, type Selected, wrapped } from "#app/ui/markdown-edits.ts";

export type Tool = Readonly<{
  name: string;
  /** With Ctrl, or Command on a Mac. */
  key?: string;
  edit: (selected: Selected) => Edit;
}>;

const fence = (kind: string) => (selected: Selected) =>
  blocked(selected, `::::::::: ${kind}\n\n`, "\n\n:::::::::");

/** What the buttons above a lesson's text do, in their order. */
export const TOOLS = {
  heading: { name: "Heading", key: "2", edit: (at) => prefixed(at, "## ") },
  bold: { name: "Bold", key: "b", edit: (at) => wrapped(at, "**") },
  italic: { name: "Italic", key: "i", edit: (at) => wrapped(at, "*") },
  link: { name: "Link", key: "k", edit: (at) => wrapped(at, "[", "](https://)") },
  list: { name: "List", edit: (at) => prefixed(at, "- ") },
  numbers: { name: "Numbered list", edit: (at) => prefixed(at, "1. ") },
  quote: { name: "Quotation", edit: (at) => prefixed(at, "> ") },
  code: { name: "Code", key: "e", edit: (at) => wrapped(at, "`") },
  block: { name: "Block of code", edit: (at) => blocked(at, "```\n", "\n```") },
  note: { name: "Note", edit: fence("callout") },
  caution: { name: "Caution", edit: fence("caution") },
  challenge: { name: "Challenge", edit: fence("challenge") },
} as const satisfies Readonly<Record<string, Tool>>;

/** Makes the edit as if it had been typed, so that it can be undone like typing. */
export function apply(area: HTMLTextAreaElement, { start, end, put, select }: Edit): void {
  area.focus();
  area.setSelectionRange(start, end);
  if (!document.execCommand("insertText", false, put)) {
    area.setRangeText(put, start, end, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(...select);
}

/** What is selected in this field. */
export const selectedIn = (area: HTMLTextAreaElement): Selected => ({
  text: area.value,
  start: area.selectionStart,
  end: area.selectionEnd,
});
