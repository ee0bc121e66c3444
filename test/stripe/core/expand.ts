import { invalid } from "./stripe-error.ts";
import { anything, type Within } from "./world.ts";

export type Includes = Record<string, (within: Within, object: never) => unknown>;
type Shown = { [name: string]: unknown };

/** The answer as it is sent: a copy, in which each path that was asked for is shown in full. */
export function expanded(
  within: Within,
  answer: unknown,
  paths: readonly string[],
  includes: Includes,
): unknown {
  const shown = structuredClone(answer);
  for (const path of paths) {
    if (path.split(".").length > 4)
      throw invalid("You cannot expand more than 4 levels of a property.", { param: "expand" });
    show(within, shown as Shown, path.split("."), includes, path);
  }
  return shown;
}

function show(within: Within, object: Shown, path: string[], includes: Includes, whole: string) {
  const [name = "", ...rest] = path;
  const list = object[name];
  const value = Array.isArray(list)
    ? list.map((item) => inFull(within, item))
    : fieldInFull(within, object, name, includes);
  if (value === undefined || typeof value === "string")
    throw invalid(`This property cannot be expanded (${whole}).`, { param: "expand" });
  object[name] = value;
  if (rest.length === 0) return;
  for (const inner of Array.isArray(value) ? value : [value])
    if (isObject(inner)) show(within, inner, rest, includes, whole);
}

function fieldInFull(within: Within, object: Shown, name: string, includes: Includes): unknown {
  const include = includes[`${String(object["object"])}.${name}`];
  if (include) return structuredClone(include(within, object as never));
  return inFull(within, object[name]);
}

/** The object that an id names; whatever is not an id stays. */
function inFull(within: Within, value: unknown): unknown {
  if (typeof value !== "string") return value;
  const found = anything(within, value);
  return found ? structuredClone(found) : value;
}

const isObject = (value: unknown): value is Shown => typeof value === "object" && value !== null;
