import { useNavigate } from "@remix-run/react";
import {
  createContext,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useContext,
  useId,
  useState,
} from "react";
import { LocaleProvider, useLocale } from "#app/ui/locale-context.tsx";

/** Draws what stands for `of`, or gives what was drawn for the same `of` and `variant` before. */
export type Draw = (of: object, variant: string, drawn: () => ReactElement) => string;

/** How the server draws; null in the browser. */
export const DrawContext = createContext<Draw | null>(null);

type KeptListProps = Readonly<{
  /** What the entries show. As long as it is the same object, they are the same. */
  of: object;
  /** Whatever else decides how they look. */
  variant: string;
  className: string;
  /** Draws the entries: with plain links, and with no context but the tenant's way of writing. */
  children: () => ReactNode;
}>;

/**
 * A list whose entries are drawn once for all who see the same, not once for each answer. The browser keeps them as
 * they came, without making each of them React's, until there is something else to show.
 */
export function KeptList({ of, variant, className, children }: KeptListProps) {
  const draw = useContext(DrawContext);
  const locale = useLocale();
  const follow = useFollowing();
  const id = useId();
  const [came] = useState(() => ({ of, html: draw ? null : htmlThatCame(id) }));
  const html = draw
    ? draw(of, `${locale.locale} ${variant}`, () => (
        <LocaleProvider value={locale}>{children()}</LocaleProvider>
      ))
    : came.of === of && came.html;
  const list = { id, className, onClick: follow };
  if (typeof html !== "string") return <ul {...list}>{children()}</ul>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself has drawn it.
  return <ul key="came" {...list} dangerouslySetInnerHTML={{ __html: html }} />;
}

const htmlThatCame = (id: string): string | null => document.getElementById(id)?.innerHTML ?? null;

/** Takes a plain press on a plain link to the page behind it, as the router's own links do. */
function useFollowing() {
  const navigate = useNavigate();
  return (event: MouseEvent) => {
    const { target, button, metaKey, altKey, ctrlKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest("a") : null;
    const isPlain = button === 0 && !(metaKey || altKey || ctrlKey || shiftKey);
    if (!link || !isPlain || link.target || link.origin !== location.origin) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  };
}
