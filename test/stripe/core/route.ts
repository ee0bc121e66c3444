import type { z } from "zod";
import { z as zod } from "zod";
import type { Task } from "./clock.ts";
import type { Form } from "./form.ts";
import { EXPAND } from "./params.ts";
import type { Within } from "./world.ts";

type Verb = "GET" | "POST" | "DELETE";

/** `/v1/customers/:id` has the part `id`. */
type PartsOf<Path extends string> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PartsOf<Rest>
  : Path extends `${string}:${infer Part}`
    ? Part
    : never;

/** One request, read and admitted. */
export type Call<Params = unknown, Path extends string = string> = Within & {
  params: Params;
  /** The parts of the path. */
  at: Record<PartsOf<Path>, string>;
};

export type Route = {
  verb: Verb;
  path: string;
  rules: z.ZodType;
  answer: (call: Call<never, string>) => unknown;
};

/** A request that is known: its verb, its path, the parameters that it takes (no others), and its answer. */
export function route<const Path extends string, Shape extends z.ZodRawShape>(
  verb: Verb,
  path: Path,
  shape: Shape,
  answer: (call: Call<z.output<z.ZodObject<Shape>>, Path>) => unknown,
): Route {
  const rules = zod.strictObject({ ...EXPAND, ...shape });
  return { verb, path, rules, answer: answer as unknown as Route["answer"] };
}

/** A page for people, drawn by us in place of Stripe. It answers a document, or where to go. */
export type Page = {
  verb: "GET" | "POST";
  path: string;
  answer: (visit: Within & { at: Record<string, string>; form: Form }) => Drawn;
};
export type Drawn = { html: string; status?: number } | { goTo: string };

/** What one file of resources brings. */
export type Resource = {
  routes: readonly Route[];
  pages?: readonly Page[];
  /** What is shown only where it is asked for, as `charge.refunds`: kind, dot, field. */
  includes?: Record<string, (within: Within, object: never) => unknown>;
  /** What is done at its time; names begin with the resource's. */
  tasks?: Record<string, Task>;
};

/** The first of those whose path fits, literal parts before named ones, and the parts. */
export function match<T extends { path: string }>(
  all: readonly T[],
  path: string,
): { found: T; at: Record<string, string> }[] {
  const given = path.split("/");
  return all
    .flatMap((found) => {
      const at = partsOf(found.path.split("/"), given);
      return at ? [{ found, at }] : [];
    })
    .sort((one, other) => Object.keys(one.at).length - Object.keys(other.at).length);
}

function partsOf(pattern: string[], given: string[]): Record<string, string> | null {
  if (pattern.length !== given.length) return null;
  const at: Record<string, string> = {};
  for (const [place, part] of pattern.entries()) {
    const said = given[place] ?? "";
    if (part.startsWith(":")) at[part.slice(1)] = decodeURIComponent(said);
    else if (part !== said) return null;
  }
  return at;
}
