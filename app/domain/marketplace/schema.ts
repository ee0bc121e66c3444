import { z } from "zod";

const buyer = {
  /** Chosen by the page, so that a form that is sent twice places one order. */
  requestId: z.uuid(),
  couponCode: z.string().trim().max(64).optional(),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, "Choose a country.")
    .optional(),
  region: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{0,3}$/, "Use the code of the state or province.")
    .optional(),
  vatNumber: z.string().trim().max(20).optional(),
};

export const PurchaseCourse = z
  .object({ courseSlug: z.string(), ...buyer })
  .meta({ id: "marketplace.purchase-course", title: "Buy a course" });
export type PurchaseCourse = z.infer<typeof PurchaseCourse>;

export const PurchaseProgram = z
  .object({ programSlug: z.string(), ...buyer })
  .meta({ id: "marketplace.purchase-program", title: "Buy a path or a bundle" });
export type PurchaseProgram = z.infer<typeof PurchaseProgram>;

export const PurchaseCart = z
  .object(buyer)
  .meta({ id: "marketplace.purchase-cart", title: "Buy what is in the cart" });
export type PurchaseCart = z.infer<typeof PurchaseCart>;

export const LookAtOrder = z
  .object({ orderId: z.uuid() })
  .meta({ id: "marketplace.look-at-order", title: "Look whether an order is paid" });
export type LookAtOrder = z.infer<typeof LookAtOrder>;
