import { read } from "#app/edge.ts";
import { hostFile } from "#app/host-file.ts";
import { brandSample } from "#tenants/branding/queries.ts";

export const loader = read("company.brand", async (glance, { request }) =>
  hostFile(request, {
    body: await brandSample(glance),
    type: "text/css; charset=utf-8",
    keep: "never",
  }),
);
