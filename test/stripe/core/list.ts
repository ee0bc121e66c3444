import type { Range } from "./params.ts";
import { invalid } from "./stripe-error.ts";

type Asked = {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
};

/** One page of objects, newest first, with Stripe's cursors. `items` are oldest first. */
export function page<T extends { id: string }>(items: Iterable<T>, asked: Asked, url: string) {
  const limit = asked.limit ?? 10;
  if (limit < 1 || limit > 100)
    throw invalid("Invalid limit: must be between 1 and 100.", { param: "limit" });
  const all = [...items].reverse();
  const after = cursor(all, asked.starting_after, "starting_after");
  const before = cursor(all, asked.ending_before, "ending_before");
  if (before !== null) {
    const first = Math.max(0, before - limit);
    return listed(all.slice(first, before), first > 0, url);
  }
  const first = after === null ? 0 : after + 1;
  return listed(all.slice(first, first + limit), first + limit < all.length, url);
}

/** A list in Stripe's words. */
export const listed = <T>(data: T[], hasMore: boolean, url: string) => ({
  object: "list" as const,
  data,
  has_more: hasMore,
  url,
});

function cursor(all: readonly { id: string }[], id: string | undefined, param: string) {
  if (id === undefined) return null;
  const found = all.findIndex((item) => item.id === id);
  if (found < 0) throw invalid(`No such object: '${id}'`, { code: "resource_missing", param });
  return found;
}

/** Whether a moment lies in the range that a list asks for. */
export function inRange(at: number, range: Range | undefined): boolean {
  if (!range) return true;
  const {
    gt = -1,
    gte = 0,
    lt = Infinity,
    lte = Infinity,
  } = range as Partial<Record<"gt" | "gte" | "lt" | "lte", number>>;
  return at > gt && at >= gte && at < lt && at <= lte;
}
