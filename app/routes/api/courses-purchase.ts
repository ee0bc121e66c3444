import { buy, handOn } from "#app/checkout.ts";
import { PurchaseCourse } from "#app/domain/marketplace/schema.ts";
import { write } from "#app/edge.ts";
import { asProgram } from "#app/edge-api.ts";

/** Answers the order, and the address of the page on which it is paid, or of the order where nothing is to be paid. */
export const action = asProgram(
  write(PurchaseCourse, handOn, {
    prepare: ({ courseSlug, ...order }, { context }) =>
      buy(context, { ...order, wanted: [{ courseSlug }] }),
  }),
);
