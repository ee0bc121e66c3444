import { type StatementRow, statement } from "#app/domain/marketplace/payouts/statement.ts";
import type { StatementState } from "#app/domain/marketplace/payouts/words.ts";
import { EARNING_WORDS, STATEMENT_STATE_WORDS } from "#app/domain/marketplace/payouts/words.ts";
import { csvLine } from "#app/kernel/csv.ts";
import { written } from "#app/kernel/price.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const BATCH = 500;
const HEAD = [
  "Date",
  "Kind",
  "For",
  "State",
  "Earned",
  "Taken back",
  "Currency",
  "Payable from",
  "Paid",
];

/** The statement of whoever asks as CSV, read and sent a few hundred lines at a time. */
export function earningsExport(
  tenant: Tenant,
  person: Person,
  state: StatementState | null,
): ReadableStream {
  const text = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream({
    start: (out) => out.enqueue(text.encode(csvLine(HEAD))),
    pull: async (out) => {
      const asked = { state, after, before: null, size: BATCH };
      const page = await inGlance(tenant, person, (glance) => statement(glance, asked));
      out.enqueue(text.encode(page.rows.map(lineOf).join("")));
      after = page.next;
      if (after === null) out.close();
    },
  });
}

const lineOf = ({ at, kind, title, state, amount, currency, dueAt, paidAt }: StatementRow) =>
  csvLine([
    at.toISOString(),
    EARNING_WORDS[kind],
    title ?? "",
    STATEMENT_STATE_WORDS[state],
    // Two columns, because a spreadsheet could take what begins with a minus for a formula.
    written(amount > 0n ? amount : 0n, currency),
    written(amount < 0n ? -amount : 0n, currency),
    currency,
    dueAt.toISOString(),
    paidAt?.toISOString() ?? "",
  ]);
