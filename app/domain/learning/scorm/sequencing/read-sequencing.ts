import { every, first, textOf, type XmlElement } from "../xml-tree.ts";
import {
  ACTIONS,
  CONDITIONS,
  type Condition,
  type Controls,
  type Objective,
  type ObjectiveMap,
  type RollupRule,
  type Rule,
  type Sequencing,
  SILENT,
} from "./sequencing.ts";

/** The sequencing of an item or organization, null where it says nothing. What a collection says of it by name counts too. */
export function sequencingOf(element: XmlElement, root: XmlElement): Sequencing | null {
  const own = first(element, "sequencing");
  const hidden = hiddenIn(element);
  if (!own) return hidden.length > 0 ? { ...SILENT, hidden } : null;
  const shared = first(root, "sequencingCollection")?.children.find(
    ({ attributes }) => attributes["id"] === own.attributes["idref"],
  );
  const part = (name: string) => first(own, name) ?? first(shared, name);
  const objectives = part("objectives");
  const primary = objectiveOf(first(objectives, "primaryObjective"));
  return {
    passingMeasure: primary.byMeasure ? primary.minMeasure : null,
    controls: controlsOf(part("controlMode")),
    ...choiceOf(part("constrainedChoiceConsiderations")),
    rules: rulesOf(part("sequencingRules")),
    attemptLimit: numberOf(part("limitConditions"), "attemptlimit"),
    ...rollupOf(part("rollupRules")),
    progressWeight: numberOf(first(element, "completionThreshold"), "progressweight") ?? 1,
    ...considered(part("rollupConsiderations")),
    primary,
    objectives: every(objectives, "objective").map(objectiveOf),
    ...deliveryOf(part("deliveryControls")),
    ...randomOf(part("randomizationControls")),
    hidden,
  };
}

const isTrue = (element: XmlElement | undefined, name: string, silent: boolean): boolean => {
  const said = element?.attributes[name];
  return said === undefined ? silent : said === "true" || said === "1";
};

const numberOf = (element: XmlElement | undefined, name: string): number | null => {
  const said = element?.attributes[name];
  const value = Number(said);
  return said === undefined || said === "" || !Number.isFinite(value) ? null : value;
};

/** The word that is said, where it is one of these. */
const oneOf = <T extends string>(words: readonly T[], said: string | undefined, silent: T): T =>
  words.find((word) => word === said) ?? silent;

function controlsOf(said: XmlElement | undefined): Controls {
  const { controls } = SILENT;
  return {
    choice: isTrue(said, "choice", controls.choice),
    choiceExit: isTrue(said, "choiceexit", controls.choiceExit),
    flow: isTrue(said, "flow", controls.flow),
    forwardOnly: isTrue(said, "forwardonly", controls.forwardOnly),
    useCurrentAttemptObjectiveInfo: isTrue(said, "usecurrentattemptobjectiveinfo", true),
    useCurrentAttemptProgressInfo: isTrue(said, "usecurrentattemptprogressinfo", true),
  };
}

const choiceOf = (said: XmlElement | undefined) => ({
  preventActivation: isTrue(said, "preventactivation", false),
  constrainChoice: isTrue(said, "constrainchoice", false),
});

const TIMES = [
  ["preConditionRule", "before"],
  ["postConditionRule", "after"],
  ["exitConditionRule", "exit"],
] as const;

function rulesOf(said: XmlElement | undefined): readonly Rule[] {
  return TIMES.flatMap(([name, when]) =>
    every(said, name).flatMap((rule) => {
      const action = ACTIONS.find((one) => one === first(rule, "ruleAction")?.attributes["action"]);
      return action ? [{ when, action, ...conditionsOf(rule, "ruleCondition", true) }] : [];
    }),
  );
}

function conditionsOf(rule: XmlElement, name: string, silent: boolean) {
  const said = first(rule, `${name}s`);
  const combination = said?.attributes["conditioncombination"];
  return {
    every: combination === undefined ? silent : combination === "all",
    conditions: every(said, name).map(
      ({ attributes }): Condition => ({
        is: oneOf(CONDITIONS, attributes["condition"], "always"),
        isNot: attributes["operator"] === "not",
        objective: attributes["referencedobjective"] ?? null,
        threshold: Number(attributes["measurethreshold"] ?? 0),
      }),
    ),
  };
}

const SETS = ["all", "any", "none", "atLeastCount", "atLeastPercent"] as const;
const RESULTS = ["satisfied", "notSatisfied", "completed", "incomplete"] as const;

const rollupOf = (said: XmlElement | undefined) => ({
  rollsUpObjective: isTrue(said, "rollupobjectivesatisfied", true),
  rollsUpProgress: isTrue(said, "rollupprogresscompletion", true),
  measureWeight: numberOf(said, "objectivemeasureweight") ?? 1,
  rollupRules: every(said, "rollupRule").flatMap((rule): readonly RollupRule[] => {
    const action = RESULTS.find((one) => one === first(rule, "rollupAction")?.attributes["action"]);
    if (!action) return [];
    const of = oneOf(SETS, rule.attributes["childactivityset"], "all");
    const count = numberOf(rule, "minimumcount") ?? 0;
    const percent = numberOf(rule, "minimumpercent") ?? 0;
    return [{ action, of, count, percent, ...conditionsOf(rule, "rollupCondition", false) }];
  }),
});

const REQUIRED = ["always", "ifAttempted", "ifNotSkipped", "ifNotSuspended"] as const;

function considered(said: XmlElement | undefined) {
  const required = (name: string) => oneOf(REQUIRED, said?.attributes[name], "always");
  return {
    required: {
      satisfied: required("requiredforsatisfied"),
      notSatisfied: required("requiredfornotsatisfied"),
      completed: required("requiredforcompleted"),
      incomplete: required("requiredforincomplete"),
    },
    measureSatisfactionIfActive: isTrue(said, "measuresatisfactionifactive", true),
  };
}

/** IMS Simple Sequencing 1.0, 3.10: an objective that is satisfied by its measure needs 1.0 where nothing is said. */
function objectiveOf(said: XmlElement | undefined): Objective {
  const least = Number(textOf(said ?? NOTHING, "minNormalizedMeasure") || 1);
  return {
    id: said?.attributes["objectiveid"] ?? "",
    byMeasure: isTrue(said, "satisfiedbymeasure", false),
    minMeasure: Number.isFinite(least) ? least : 1,
    maps: every(said, "mapInfo").map(
      (map): ObjectiveMap => ({
        target: map.attributes["targetobjectiveid"] ?? "",
        readSatisfied: isTrue(map, "readsatisfiedstatus", true),
        readMeasure: isTrue(map, "readnormalizedmeasure", true),
        writeSatisfied: isTrue(map, "writesatisfiedstatus", false),
        writeMeasure: isTrue(map, "writenormalizedmeasure", false),
      }),
    ),
  };
}

const NOTHING: XmlElement = { name: "", attributes: {}, children: [], text: "" };

const deliveryOf = (said: XmlElement | undefined) => ({
  tracked: isTrue(said, "tracked", true),
  completionSetByContent: isTrue(said, "completionsetbycontent", false),
  objectiveSetByContent: isTrue(said, "objectivesetbycontent", false),
});

const TIMINGS = ["never", "once", "onEachNewAttempt"] as const;

const randomOf = (said: XmlElement | undefined) => ({
  selectionTiming: oneOf(TIMINGS, said?.attributes["selectiontiming"], "never"),
  selectCount: numberOf(said, "selectcount"),
  randomizationTiming: oneOf(TIMINGS, said?.attributes["randomizationtiming"], "never"),
  reorderChildren: isTrue(said, "reorderchildren", false),
});

const hiddenIn = (element: XmlElement): readonly string[] =>
  every(first(first(element, "presentation"), "navigationInterface"), "hideLMSUI").map(({ text }) =>
    text.trim(),
  );
