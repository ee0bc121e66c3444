import { z } from "zod";

const buyer = {
  /** The page's own name of the purchase: sent twice, it is one. A click without a name is a purchase of its own. */
  requestId: z.uuid().default(() => crypto.randomUUID()),
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

const Wanted = z.union([
  z.object({ courseSlug: z.string() }),
  z.object({ programSlug: z.string() }),
]);

export const ProcessPayment = z
  .object({ items: z.array(Wanted).min(1, "Say what is bought.").max(50), ...buyer })
  .meta({ id: "marketplace.process-payment", title: "Buy several things at once" });
export type ProcessPayment = z.infer<typeof ProcessPayment>;

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

export const AddToCart = z
  .object({ courseSlug: z.string().optional(), programSlug: z.string().optional() })
  .meta({ id: "marketplace.add-to-cart", title: "Put into the cart" });
export type AddToCart = z.infer<typeof AddToCart>;

export const RemoveFromCart = z
  .object({ lineId: z.uuid() })
  .meta({ id: "marketplace.remove-from-cart", title: "Take out of the cart" });
export type RemoveFromCart = z.infer<typeof RemoveFromCart>;
