import { renderToStaticMarkup } from "react-dom/server";
import type { Draw } from "#app/ui/kept-markup.tsx";

const kept = new WeakMap<object, Map<string, string>>();

/** Draws what stands for an object once, for as long as anybody remembers that object. */
export const drawOnce: Draw = (of, variant, drawn) => {
  const variants = kept.get(of) ?? new Map<string, string>();
  const known = variants.get(variant);
  if (known !== undefined) return known;
  const markup = renderToStaticMarkup(drawn());
  kept.set(of, variants.set(variant, markup));
  return markup;
};
