import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { TaxRate } from "../quote.ts";
import { type Buyer, isReverseCharge, type Taxation } from "./tax.ts";
import type { TaxMode, TaxProduct } from "./words.ts";

/** Who sells here, as documents say it. */
export type TaxProfile = Readonly<{
  legalName: string;
  address: string;
  country: string;
  vatNumber: string;
}>;

/** Who sells here; null until somebody has said it. */
export async function taxProfile({ sql }: Glance): Promise<TaxProfile | null> {
  const [profile] = await sql<TaxProfile>`
    select legal_name as "legalName", address, country, vat_id as "vatNumber"
    from tax_profile`;
  return profile ?? null;
}

const UNTAXED = {
  mode: "exclusive",
  rate: null,
  reverseCharge: false,
  byProcessor: false,
} as const;

/**
 * How this product is taxed for this buyer today. Whoever has not said where they are is taken to be where the seller
 * is. The rate of a region goes before its country's.
 */
export async function taxFor(glance: Glance, buyer: Buyer, product: TaxProduct): Promise<Taxation> {
  const profile = await taxProfile(glance);
  const country = buyer.country ?? profile?.country;
  if (country === undefined) return UNTAXED;
  const { sql, tenant, now } = glance;
  const [found] = await sql<TaxRate & { mode: TaxMode }>`
    with today as (select (${now}::timestamptz at time zone ${tenant.timeZone})::date as day),
    begun as (
      select distinct on (region) region, name, basis_points, mode, valid_until
      from tax_rate, today
      where country = ${country} and region in ('', ${buyer.region}) and product = ${product} and valid_from <= day
      order by region, valid_from desc
    )
    select name, basis_points as "basisPoints", mode from begun, today
    where valid_until is null or valid_until >= day order by region desc limit 1`;
  if (!found) return UNTAXED;
  const { mode, ...rate } = found;
  const reverseCharge = profile !== null && isReverseCharge(profile.country, buyer);
  return { mode, rate, reverseCharge };
}

export type TaxRateRow = TaxRate &
  Readonly<{
    id: string;
    country: string;
    region: string;
    product: TaxProduct;
    mode: TaxMode;
    validFrom: string;
    validUntil: string | null;
    state: "valid" | "coming" | "over";
  }>;

/** Every rate of the academy by place and product, the latest of each first. */
export const taxRates = ({ sql, tenant, now }: Glance): Promise<TaxRateRow[]> => sql<TaxRateRow>`
  with today as (select (${now}::timestamptz at time zone ${tenant.timeZone})::date as day),
  rate as (
    select *, lead(valid_from) over (partition by country, region, product order by valid_from) - 1 as until
    from tax_rate
  )
  select id, name, country, region, product, basis_points as "basisPoints", mode, valid_from::text as "validFrom",
         least(valid_until, until)::text as "validUntil",
         case when valid_from > day then 'coming' when least(valid_until, until) < day then 'over' else 'valid' end as state
  from rate, today order by country, region, product, valid_from desc limit 500`;

/** A rate by its id. */
export async function taxRate(glance: Glance, rateId: string): Promise<TaxRateRow> {
  const found = (await taxRates(glance)).find(({ id }) => id === rateId);
  if (!found) throw new Refusal("missing", "There is no such rate.");
  return found;
}
