import { UndoCancel } from "#app/domain/billing/plan-schema.ts";
import { write } from "#app/edge.ts";
import { settleLook } from "#app/look-at-subscription.ts";
import { askForDeed } from "#app/plan-deeds.ts";

export const action = write(UndoCancel, settleLook, {
  prepare: askForDeed("undo-cancel"),
  goTo: () => "/billing",
});
