import { visit } from "#app/edge.ts";
import { hostFile } from "#app/host-file.ts";
import { script } from "#app/offline/worker.ts?script";

/** What a browser runs for the academy while no page of it is open (W3C Service Workers). */
export const loader = visit(
  async (_, { request }) =>
    hostFile(request, { body: script, type: "text/javascript; charset=utf-8", keep: "checked" }),
  { whileSuspended: true },
);
