import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "../scope.ts";
import { termsInForce } from "./published-legal.ts";
import { LEGAL_KINDS, LEGAL_WORDS, type LegalKind } from "./words.ts";

/** The legal pages as their administrators see them, also those that are not written yet. */
export async function legalPages({ sql }: Glance) {
  const rows = await sql<{ kind: LegalKind; number: number; publishedAt: Date; accepted: number }>`
    select distinct on (v.kind) v.kind, v.number, v.published_at as "publishedAt",
           (select count(*)::integer from consent c where c.kind = v.kind and c.number = v.number) as accepted
    from legal_version v order by v.kind, v.number desc`;
  return LEGAL_KINDS.map((kind) => ({
    kind,
    title: LEGAL_WORDS[kind],
    current: rows.find((row) => row.kind === kind) ?? null,
  }));
}

/** What an administrator edits: the last wording, and the list of those before. Refuses what is no legal page. */
export async function legalEditor({ sql }: Glance, asked: string | undefined) {
  const kind = kindNamed(asked);
  const versions = await sql<{
    number: number;
    publishedAt: Date;
    publishedBy: string;
    accepted: number;
  }>`
    select v.number, v.published_at as "publishedAt", p.name as "publishedBy",
           (select count(*)::integer from consent c where c.kind = v.kind and c.number = v.number) as accepted
    from legal_version v join person p on p.id = v.published_by
    where v.kind = ${kind} order by v.number desc limit 100`;
  const [last] = await sql<{ markdown: string }>`
    select markdown from legal_version where kind = ${kind} order by number desc limit 1`;
  return { kind, title: LEGAL_WORDS[kind], markdown: last?.markdown ?? "", versions };
}

/** A wording to read: the one that holds or, by its number, an earlier one. Refuses what was never published. */
export async function legalText({ sql }: Glance, asked: string | undefined, number: string | null) {
  const kind = kindNamed(asked);
  const wanted = /^\d{1,6}$/.test(number ?? "") ? Number(number) : 0;
  const [text] = await sql<{ number: number; html: string; publishedAt: Date; latest: number }>`
    select number, html, published_at as "publishedAt", max(number) over () as latest
    from legal_version where kind = ${kind}
    order by number = ${wanted}::integer desc, number desc limit 1`;
  if (!text || (number !== null && String(text.number) !== number))
    throw new Refusal("missing", "There is no such page.");
  return { kind, title: LEGAL_WORDS[kind], ...text };
}

/** The number of the terms that this person has yet to agree to; null when there is nothing to ask. */
export async function termsToAccept(glance: Glance): Promise<number | null> {
  const { actor, sql } = glance;
  const number = await termsInForce(glance);
  if (number === null || actor.kind !== "person") return null;
  const [accepted] = await sql`
    select 1 as found from consent
    where person_id = ${actor.personId}::uuid and kind = 'terms' and number = ${number}::integer`;
  return accepted ? null : number;
}

function kindNamed(asked: string | undefined): LegalKind {
  const kind = LEGAL_KINDS.find((known) => known === asked);
  if (!kind) throw new Refusal("missing", "There is no such page.");
  return kind;
}
