import { ChangeCard } from "#app/domain/billing/plan-schema.ts";
import { write } from "#app/edge.ts";
import { asOpened, cardPage } from "#app/plan-deeds.ts";

export const action = write(ChangeCard, asOpened, {
  prepare: cardPage,
  goTo: ({ url }) => url,
});
