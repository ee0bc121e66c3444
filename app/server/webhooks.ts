import type { Request, Response } from "express";
import { env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { smallBody } from "#app/server/respond.ts";
import { heardEvent, hearsEvents } from "#app/stripe/heard-event.ts";
import { keepEvent } from "#tenants/processor/keep-event.ts";

/**
 * Whether this is Stripe's way in. It is on the platform's own hosts alone: at an academy's address there is nothing, as
 * at any address that was made up.
 */
export const isWebhook = (host: string | null, { path }: Pick<Request, "path">): boolean =>
  path === "/api/payments/webhooks" &&
  (host === env().platform.host || host === env().platform.operatorHost);

/**
 * Takes in one delivery: 2xx once its event is kept for good, so that Stripe sends again whatever we did not keep. It comes
 * from no page of ours, so its signature stands in for the same origin that every other write must come from.
 */
export async function answerWebhook(request: Request, response: Response): Promise<void> {
  response.set("Cache-Control", "no-store").type("text");
  if (!hearsEvents()) return void response.status(404).send("There is no such address.\n");
  if (request.method !== "POST")
    return void response.status(405).set("Allow", "POST").send("Deliveries are posted here.\n");
  const body = await smallBody(request);
  if (!body) return void response.status(413).send("A delivery has at most 1 MiB.\n");
  const event = heardEvent(body, request.get("Stripe-Signature") ?? "");
  if (!event) {
    log.warn({ address: request.ip }, "a delivery was not signed by the payment processor");
    return void response.status(400).send("Nobody whom we know has signed this.\n");
  }
  await keepEvent(event);
  response.status(200).send("kept\n");
}
