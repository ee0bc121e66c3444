import { ReportWatching } from "#app/domain/learning/schema.ts";
import { reportWatching } from "#app/domain/learning/watching/report-watching.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

export const action = asJson(write(ReportWatching, reportWatching, { opens: "films.watch" }));
