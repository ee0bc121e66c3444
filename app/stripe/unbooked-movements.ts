import type Stripe from "stripe";
import { tenantById } from "#tenants/by-host.ts";
import { ownersOf } from "#tenants/processor/owners-of.ts";
import { openMovements, type Repair } from "#tenants/processor/reconciliation.ts";
import { type Glance, inGlance } from "#tenants/scope.ts";
import { type Booking, bookingOf, UNBOOKED } from "./booking-of.ts";
import { stripe } from "./client.ts";
import { LOOKS } from "./looks.ts";
import { moment, since } from "./moment.ts";
import { pagesOf } from "./pages-of.ts";
import type { Passed, Walk } from "./reconcile.ts";

const LOOKING = { kind: "system", because: "payments.reconcile" } as const;

const WHOLE = { expand: ["data.source"] };

/**
 * Walks Stripe's movements of money, and those that were alarms before. What the books of its academy do not have is
 * looked at again; what they still do not have then is an alarm.
 */
export async function* unbookedMovements({ from, isNews }: Walk): AsyncGenerator<Passed> {
  const list = stripe().balanceTransactions.list({ limit: 100, ...WHOLE, ...since(from) });
  for await (const page of pagesOf(list)) {
    const settled = page.filter(({ created }) => !isNews(moment(created)));
    yield { seen: page.length, repairs: await repaired(settled) };
  }
  const open = await Promise.all(
    (await openMovements()).map((id) =>
      stripe().balanceTransactions.retrieve(id, { expand: ["source"] }),
    ),
  );
  yield { seen: 0, repairs: await repaired(open) };
}

async function repaired(movements: readonly Stripe.BalanceTransaction[]): Promise<Repair[]> {
  const bookings = movements.flatMap((movement) => bookingOf(movement) ?? []);
  const owners = await ownersOf(bookings.map(({ subject }) => subject));
  const repairs: Repair[] = [];
  for (const booking of await notInBooks(bookings, ({ subject }) => owners.get(subject)))
    repairs.push(...(await lookedAgain(booking)));
  return repairs;
}

/** Those without an academy, or without a place in its books. */
async function notInBooks(
  bookings: readonly Booking[],
  ownerOf: (booking: Booking) => string | undefined,
): Promise<Booking[]> {
  const missing = bookings.filter((booking) => ownerOf(booking) === undefined);
  for (const owner of new Set(bookings.flatMap((booking) => ownerOf(booking) ?? []))) {
    const own = bookings.filter((booking) => ownerOf(booking) === owner);
    const tenant = await tenantById(owner);
    if (tenant)
      missing.push(...(await inGlance(tenant, LOOKING, (glance) => lacking(glance, own))));
  }
  return missing;
}

async function lacking(glance: Glance, bookings: readonly Booking[]): Promise<Booking[]> {
  const kinds = [...new Set(bookings.map(({ kind }) => kind))];
  const missing = await Promise.all(
    kinds.map(async (kind) => {
      const own = bookings.filter((booking) => booking.kind === kind);
      const unbooked = await UNBOOKED[kind](
        glance,
        own.map(({ reference }) => reference),
      );
      return own.filter(({ reference }) => unbooked.has(reference));
    }),
  );
  return missing.flat();
}

/** Nothing, where it turns out that the movement is none of ours. */
async function lookedAgain(booking: Booking): Promise<Repair[]> {
  const { movement, kind, objectId } = booking;
  const found = { kind: "movement", reference: movement } as const;
  const said = `The ${kind} ${objectId} was not in the books`;
  try {
    const owner = (await LOOKS[kind]?.(objectId, null))?.tenant;
    if (!owner) return [];
    const left = await notInBooks([booking], () => owner);
    return [{ ...found, said, mended: left.length === 0 }];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ ...found, said: `${said}: ${why}`, mended: false }];
  }
}
