import { stripe } from "./client.ts";

/** A page of Stripe's on which this customer changes the card; it leads back here. */
export async function openCardPage(customer: string, back: string): Promise<string> {
  const { url } = await stripe().billingPortal.sessions.create({ customer, return_url: back });
  return url;
}
