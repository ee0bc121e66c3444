import { visit } from "#app/edge.ts";
import { hostFile } from "#app/host-file.ts";
import { robotsText } from "#tenants/branding/robots-text.ts";

export const loader = visit(
  async ({ tenant }, { request }) =>
    hostFile(request, {
      body: robotsText(tenant),
      type: "text/plain; charset=utf-8",
      keep: "checked",
    }),
  { at: "both", whileSuspended: true },
);
