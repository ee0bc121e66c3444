import { launchPackage } from "#app/domain/learning/scorm/launch-package.ts";
import { LaunchPackage } from "#app/domain/learning/scorm/schema.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

/** Opens a part of a package; the page asks in the background. */
export const action = asJson(write(LaunchPackage, launchPackage, { opens: "packages.play" }));
