import type { Glance } from "../scope.ts";
import type { Person } from "../tenant.ts";
import { heldAddress } from "../uploads/held-address.ts";
import type { RenditionName } from "./rendition-key.ts";

/** A film as every browser plays it, at addresses that are this person's for a while; the best of its sizes first. */
export type Renditions = Readonly<{
  poster: string | null;
  qualities: readonly Readonly<{ lines: number; url: string }>[];
}>;

/** None of a film that is not converted, or not yet. */
export async function renditionsOf(glance: Glance<Person>, fileId: string): Promise<Renditions> {
  const made = await glance.sql<{ id: string; name: RenditionName; lines: number }>`
    select id, name, lines from rendition where file_id = ${fileId}::uuid order by lines desc`;
  const poster = made.find(({ name }) => name === "poster");
  return {
    poster: poster ? heldAddress(glance, poster.id) : null,
    qualities: made
      .filter(({ name }) => name !== "poster")
      .map(({ id, lines }) => ({ lines, url: heldAddress(glance, id) })),
  };
}

/** How far a film is; `absent` where there is no program that converts films. */
export type Conversion = Readonly<{
  state: "waiting" | "running" | "done" | "failed" | "absent";
  percent: number;
  /** Why it failed. */
  reason: string;
}>;
