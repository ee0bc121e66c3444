import type { Glance } from "#tenants/scope.ts";
import { termsOf } from "../billing/terms-of.ts";

/** Who shares in a sale, and how many whole percents of its net. */
export type Seller = Readonly<{ sellerId: string; percent: number }>;

/**
 * Who shares in what is sold at this moment of this author's courses, by the plan that they have now; null for a course of
 * the academy's own, for an author who is no more, and for one whose plan sells nothing.
 */
export async function sellerOf(glance: Glance, authorId: string | null): Promise<Seller | null> {
  if (authorId === null || (await isErased(glance, authorId))) return null;
  const { sharePercent: percent } = await termsOf(glance, authorId);
  return percent === null ? null : { sellerId: authorId, percent };
}

async function isErased({ sql }: Glance, personId: string): Promise<boolean> {
  const [person] = await sql<{ erased: boolean }>`
    select erased_at is not null as erased from person where id = ${personId}::uuid`;
  return person?.erased ?? true;
}
