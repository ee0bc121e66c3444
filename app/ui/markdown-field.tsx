import {
  Bold,
  Code,
  Heading2,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareText,
  Quote,
  SquareCode,
  SquarePen,
  TriangleAlert,
} from "lucide-react";
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type RefObject,
  useState,
} from "react";
import { CONTROL, Field } from "#app/ui/field.tsx";
import { apply, selectedIn, TOOLS, type Tool } from "#app/ui/markdown-tools.ts";

const ICONS: Readonly<Record<keyof typeof TOOLS, LucideIcon>> = {
  heading: Heading2,
  bold: Bold,
  italic: Italic,
  link: Link2,
  list: List,
  numbers: ListOrdered,
  quote: Quote,
  code: Code,
  block: SquareCode,
  note: MessageSquareText,
  caution: TriangleAlert,
  challenge: SquarePen,
};
const ALL = Object.entries(TOOLS) as [keyof typeof TOOLS, Tool][];

type MarkdownFieldProps = Readonly<{
  area: RefObject<HTMLTextAreaElement>;
  defaultValue: string;
  /** Keeps a picture and answers the words that show it; throws with words of its own when it cannot. */
  keepPicture: (picture: File) => Promise<string>;
}>;

/** A text in Markdown, with buttons and shortcuts for its signs; pictures are pasted or dropped into it. */
export function MarkdownField({ area, defaultValue, keepPicture }: MarkdownFieldProps) {
  const { said, take } = usePictures(area, keepPicture);
  const use = (tool: Tool) =>
    area.current && apply(area.current, tool.edit(selectedIn(area.current)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const tool = ALL.find(([, { key }]) => key === event.key)?.[1];
    if (!tool) return;
    event.preventDefault();
    use(tool);
  };
  return (
    <Field
      name="markdown"
      label="Text"
      hint="Markdown. Paste or drop pictures into it. Ctrl+B, I, K and E make bold, italic, a link and code; Ctrl+2 a heading."
      optional
    >
      {(wiring, sent) => (
        <div>
          <Toolbar use={use} />
          <textarea
            {...wiring}
            ref={area}
            rows={24}
            defaultValue={sent ?? defaultValue}
            onKeyDown={onKeyDown}
            onPaste={(event: ClipboardEvent) => take(event, event.clipboardData)}
            onDrop={(event: DragEvent) => take(event, event.dataTransfer)}
            className={`${CONTROL} rounded-t-none font-mono leading-relaxed`}
          />
          <p role="status" className="text-ink-muted mt-1 text-sm empty:hidden">
            {said}
          </p>
        </div>
      )}
    </Field>
  );
}

const Toolbar = ({ use }: { use: (tool: Tool) => void }) => (
  <fieldset className="border-line-strong bg-sunken flex flex-wrap rounded-t-md border border-b-0 p-1 noscript:hidden">
    <legend className="sr-only">Signs for the text</legend>
    {ALL.map(([key, tool]) => {
      const Icon = ICONS[key];
      return (
        <button
          key={key}
          type="button"
          title={tool.name}
          onClick={() => use(tool)}
          className="text-ink-muted hover:bg-surface hover:text-ink grid size-9 place-items-center rounded-sm"
        >
          <Icon aria-hidden className="size-4" />
          <span className="sr-only">{tool.name}</span>
        </button>
      );
    })}
  </fieldset>
);

/** Takes the pictures of what is pasted or dropped, and puts words for each where the text goes on. */
function usePictures(
  area: RefObject<HTMLTextAreaElement>,
  keep: MarkdownFieldProps["keepPicture"],
) {
  const [said, say] = useState("");
  const put = async (picture: File) => {
    say(`Keeping ${picture.name}…`);
    try {
      const words = await keep(picture);
      if (!area.current) return;
      const { end } = selectedIn(area.current);
      apply(area.current, { start: end, end, put: words, select: [end + 2, end + 2] });
      say("The picture is in the text. Describe it between the brackets.");
    } catch (problem) {
      say(problem instanceof Error ? problem.message : "The picture could not be kept. Try again.");
    }
  };
  const take = (event: { preventDefault: () => void }, { files }: DataTransfer) => {
    const pictures = [...files].filter(({ type }) => type.startsWith("image/"));
    if (pictures.length === 0) return;
    event.preventDefault();
    void pictures.reduce((before, picture) => before.then(() => put(picture)), Promise.resolve());
  };
  return { said, take };
}
