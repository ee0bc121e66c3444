import { brandSheet } from "#app/brand-preview.ts";
import { visit } from "#app/edge.ts";
import { hostFile, keptByVersion } from "#app/host-file.ts";

export const loader = visit(
  async (glance, { request }) => {
    const { css, version, isPreview } = await brandSheet(glance, request);
    return hostFile(request, {
      body: css,
      type: "text/css; charset=utf-8",
      keep: isPreview ? "never" : keptByVersion(request, version),
    });
  },
  { at: "both", whileSuspended: true },
);
