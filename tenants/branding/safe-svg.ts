import { Refusal } from "#app/kernel/refusal.ts";
import { type SvgNode, svgTree } from "./svg-tree.ts";
import { svgWork } from "./svg-work.ts";

/** In plain shapes; drawing one over the whole picture takes up to a millisecond. */
const MAX_WORK = 4_000;

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const DRAWN = words(
  "svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask style",
);
/** They draw nothing, so leaving them out loses nothing. A name with a prefix is an editor's own note. */
const SILENT = /^(title|desc|metadata|[\w.-]+:[\w:.-]+)$/;
const KEPT = words(
  "id class d points x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox preserveAspectRatio transform " +
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit " +
    "opacity display visibility color clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits href " +
    "offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod paint-order mix-blend-mode",
);
/** They change the picture and are slow or unsafe to draw, so they are refused by name. */
const REFUSED = /^(filter|marker|marker-\w+|stroke-dasharray)$/;
const WITHIN = /^\s*(?:url\(\s*["']?#[\w.:-]+["']?\s*\)|#[\w.:-]+)/;

/**
 * The drawing that an SVG describes, written anew from what is known to be harmless: no scripts, events,
 * fonts, entities or links out, and no more work than a logo needs. What cannot be kept and would be missed
 * is refused by name.
 */
export function safeSvg(source: string): string {
  const root = cleaned(parsed(source));
  if (root.name !== "svg") throw refused("does not begin with <svg>");
  if (svgWork(root) > MAX_WORK) throw refused("is more intricate than a logo can be");
  return written({
    ...root,
    attributes: new Map([...root.attributes, ["xmlns", "http://www.w3.org/2000/svg"]]),
  });
}

function parsed(source: string): SvgNode {
  try {
    return svgTree(source);
  } catch (problem) {
    if (problem instanceof SyntaxError) throw refused(`cannot be read (${problem.message})`);
    throw problem;
  }
}

function cleaned({ name, attributes, children }: SvgNode): SvgNode {
  if (!DRAWN.has(name)) throw refused(WHY[name] ?? `uses <${name}>, which we do not draw`);
  if (name === "style") return { name, attributes: new Map(), children: [plainStyle(children)] };
  return {
    name,
    attributes: new Map(plainAttributes(attributes)),
    children: children.flatMap((child) =>
      typeof child === "string" || SILENT.test(child.name) ? [] : [cleaned(child)],
    ),
  };
}

const WHY: Readonly<Record<string, string>> = {
  script: "contains a script",
  foreignObject: "contains a web page (foreignObject)",
  image: "contains another picture",
  text: "contains letters that need a font (turn text into outlines in your drawing program)",
};

function plainAttributes(attributes: ReadonlyMap<string, string>): [string, string][] {
  const styles = (attributes.get("style") ?? "").split(";").map((rule) => rule.split(":"));
  const all = [
    ...[...attributes].map(([name, value]) => [name.replace("xlink:", ""), value] as const),
    ...styles.map(([name = "", value = ""]) => [name.trim(), value.trim()] as const),
  ];
  return all.flatMap(([name, value]): [string, string][] => {
    if (REFUSED.test(name) && value !== "none") throw refused(`uses ${name}, which we do not draw`);
    if (!KEPT.has(name)) return [];
    const pointsOut = (name === "href" || /url\(/i.test(value)) && !WITHIN.test(value);
    if (pointsOut) throw refused("points to something outside of itself");
    return [[name, value]];
  });
}

function plainStyle(children: SvgNode["children"]): string {
  const sheet = children.map((child) => (typeof child === "string" ? child : "<")).join("");
  const odd =
    /[@\\<]|url\s*\(\s*(?!["']?#)|filter\s*:|mask\s*:|clip-path\s*:|marker|dasharray/i.exec(sheet);
  if (odd) throw refused(`has a style sheet with "${odd[0]}", which we do not draw`);
  return sheet;
}

function written({ name, attributes, children }: SvgNode): string {
  const list = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
  const inner = children.map((child) =>
    typeof child === "string" ? escaped(child) : written(child),
  );
  return `<${name}${list}>${inner.join("")}</${name}>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function refused(problem: string): Refusal {
  const message = `This SVG ${problem}. Save the logo as a PNG, or as a plain SVG, and try again.`;
  return new Refusal("invalid", message, { logo: message });
}
