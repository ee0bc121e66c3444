import { readManifest } from "#app/domain/learning/scorm/manifest.ts";
import { activityTree } from "#app/domain/learning/scorm/sequencing/activity-tree.ts";
import { freshWalk } from "#app/domain/learning/scorm/sequencing/attempts.ts";
import { type Heard, heed } from "#app/domain/learning/scorm/sequencing/heed.ts";
import { navigate, requestIn } from "#app/domain/learning/scorm/sequencing/navigate.ts";
import { offerIn } from "#app/domain/learning/scorm/sequencing/offer.ts";
import {
  keptState,
  readState,
  statusOf,
  trackOf,
  type Walk,
} from "#app/domain/learning/scorm/sequencing/walk.ts";

/** What stands in a tree of activities: a leaf by its name, or a cluster with what is within it. */
export type Drawn = Readonly<{ id: string; says?: string; has?: readonly Drawn[] }>;

const itemOf = ({ id, says = "", has }: Drawn): string =>
  `<item identifier="${id}"${has ? "" : ` identifierref="r"`}><title>${id}</title>${(has ?? []).map(itemOf).join("")}${says}</item>`;

/** A manifest of SCORM 2004 with these activities; `says` is the sequencing of each, `collection` what they share. */
export const sequencedManifest = (
  says: string,
  has: readonly Drawn[],
  collection = "",
): string => `<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="all"><organization identifier="all"><title>All</title>${has.map(itemOf).join("")}${says}</organization></organizations>
  <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="one.html"><file href="one.html"/></resource></resources>${collection}</manifest>`;

/** An element with this within it. */
export const sequencing = (...within: readonly string[]): string =>
  `<imsss:sequencing>${within.join("")}</imsss:sequencing>`;
export const controls = (said: string): string => `<imsss:controlMode ${said}/>`;
/** A rule, such as `rule("pre", "skip", "satisfied")`; a condition may be `not …` and may have further attributes. */
export const rule = (when: string, action: string, ...conditions: readonly string[]): string =>
  `<imsss:${when}ConditionRule><imsss:ruleConditions>${conditions
    .map((said) => {
      const [, not, name, more = ""] = /^(not )?(\w+)(.*)$/.exec(said) ?? [];
      return `<imsss:ruleCondition condition="${name}"${not ? ` operator="not"` : ""}${more}/>`;
    })
    .join(
      "",
    )}</imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${when}ConditionRule>`;
export const rules = (...said: readonly string[]): string =>
  `<imsss:sequencingRules>${said.join("")}</imsss:sequencingRules>`;

type Word = Readonly<{
  success?: "passed" | "failed";
  completion?: "completed" | "incomplete";
  score?: number;
  goesOn?: boolean;
  progress?: number;
  objectives?: Heard["objectives"];
}>;

/** Somebody who goes through a package of this manifest; between two steps they are kept and read again. */
export function aWalk(text: string, random: () => number = () => 0.5) {
  const tree = activityTree(readManifest(text, () => true));
  let walk: Walk = freshWalk(tree, random);
  const known = (id: string) => {
    const activity = tree.byId.get(id);
    if (!activity) throw new Error(`there is no ${id}`);
    return activity;
  };
  const again = () => {
    walk = { tree, random, state: readState(keptState(walk.state)) };
  };
  return {
    /** Asks for this, and says what it comes to: a part, `the end`, or why not. */
    asks: (request: string): string => {
      const asked =
        request === "start" || request === "resumeAll"
          ? ({ kind: request } as const)
          : requestIn(request);
      if (!asked) throw new Error(`${request} is no request`);
      const found = navigate(walk, asked);
      again();
      if ("deliver" in found) return found.deliver.id;
      return "ends" in found ? "the end" : found.refused;
    },
    chooses: (target: string): string => {
      const found = navigate(walk, { kind: "choice", target });
      again();
      return "deliver" in found ? found.deliver.id : "ends" in found ? "the end" : found.refused;
    },
    /** The open part says this. */
    says: ({ success, completion, score, goesOn = false, progress, objectives = [] }: Word) => {
      const said = {
        success: success ?? "unknown",
        completion: completion ?? "unknown",
        score: score ?? null,
      } as const;
      heed(walk, known(walk.state.current ?? ""), {
        ...said,
        goesOn,
        progress: progress ?? null,
        objectives,
      });
      again();
    },
    isRequest: (text: string): boolean => requestIn(text) !== null,
    offer: () => offerIn(walk),
    /** Complete and satisfied, as they are known. */
    stands: (id = "all") => [
      trackOf(walk, known(id)).completed,
      statusOf(walk, known(id)).satisfied,
    ],
    measure: (id = "all") => statusOf(walk, known(id)).measure,
    attempts: (id: string) => trackOf(walk, known(id)).attempts,
  };
}
