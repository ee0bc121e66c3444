import type { Scope } from "#tenants/scope.ts";

/**
 * Whether what this look saw may be settled: nobody who began later has settled theirs. If so, everybody else who
 * looked at the same object waits until this transaction is over.
 */
export async function settlesLook(
  { sql }: Scope,
  subject: string,
  number: bigint,
): Promise<boolean> {
  const rows = await sql`
    insert into processor_look (subject, number) values (${subject}, ${number}::bigint)
    on conflict (subject) do update set number = excluded.number
      where processor_look.number < excluded.number
    returning subject`;
  return rows.length > 0;
}
