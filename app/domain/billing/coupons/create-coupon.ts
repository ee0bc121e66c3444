import { minorOf } from "#app/kernel/price.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endOfCode, freshCode, hashOfCode } from "./code.ts";
import type { CreateCoupon } from "./schema.ts";

/**
 * Whoever types the code has the discount from now on, or from its first day. Answers the code, which is known to
 * nobody afterwards. The same form again makes no other; refuses a code that another coupon has.
 */
export async function createCoupon(scope: Scope<Person>, asked: CreateCoupon) {
  ensureMay(scope, "company.billing");
  const { sql, tenant, actor } = scope;
  const code = asked.code || freshCode(tenant, asked.requestId);
  const amount = asked.kind === "fixed" ? amountOf(asked.amount, tenant.currency) : null;
  const hash = hashOfCode(tenant, code);
  await sql`
    insert into coupon (request_id, name, code_hash, code_end, kind, percent, amount_minor, currency, chosen,
                        starts_on, ends_on, most, most_per_person, created_by)
    values (${asked.requestId}::uuid, ${asked.name}, ${hash}, ${endOfCode(code)}, ${asked.kind},
            ${asked.kind === "percent" ? asked.percent : null}::integer, ${amount}::bigint,
            ${amount === null ? null : tenant.currency}, ${asked.scope === "chosen"}::boolean,
            ${asked.startsOn}::date, ${asked.endsOn}::date, ${asked.most}::integer, ${asked.mostPerPerson}::integer,
            ${actor.personId}::uuid)
    on conflict do nothing`;
  const [made] = await sql<{ id: string }>`
    select id from coupon where request_id = ${asked.requestId}::uuid and code_hash = ${hash}`;
  if (!made) refuseCode();
  if (asked.scope === "chosen") await keepItems(scope, made.id, asked.items);
  return { couponId: made.id, code };
}

function amountOf(text: string, currency: string): bigint {
  const minor = minorOf(text, currency, "amount");
  if (minor !== null) return minor;
  const words = "Enter how much it takes off.";
  throw new Refusal("invalid", words, { amount: words });
}

function refuseCode(): never {
  const words = "Another coupon has this code. Choose another one, or end that coupon first.";
  throw new Refusal("conflict", words, { code: words });
}

/** What is not there any more is left out; a coupon for nothing would apply to nothing. */
async function keepItems({ sql }: Scope, couponId: string, items: readonly string[]) {
  const ids = (kind: string) =>
    JSON.stringify(
      items
        .filter((item) => item.startsWith(`${kind}:`))
        .map((item) => item.slice(kind.length + 1)),
    );
  await sql`
    insert into coupon_item (coupon_id, course_id, program_id, plan)
    select ${couponId}::uuid, id, null, null from course
    where id::text in (select jsonb_array_elements_text(${ids("course")}::jsonb))
    union all
    select ${couponId}::uuid, null, id, null from program
    where id::text in (select jsonb_array_elements_text(${ids("program")}::jsonb))
    union all
    select ${couponId}::uuid, null, null, jsonb_array_elements_text(${ids("plan")}::jsonb)
    on conflict do nothing`;
}
