import { z } from "zod";
import { event } from "#app/kernel/event.ts";

const order = { orderId: z.uuid(), personId: z.uuid() };

export const orderPaid = event("marketplace.order-paid", z.object(order));
export const orderExpired = event("marketplace.order-expired", z.object(order));
