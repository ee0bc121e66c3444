import { buy, handOn } from "#app/checkout.ts";
import { ProcessPayment } from "#app/domain/marketplace/schema.ts";
import { write } from "#app/edge.ts";
import { asProgram } from "#app/edge-api.ts";

/** Answers as the purchase of one course does. */
export const action = asProgram(
  write(ProcessPayment, handOn, {
    prepare: ({ items, ...order }, { context }) => buy(context, { ...order, wanted: items }),
  }),
);
