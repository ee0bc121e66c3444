/** Who decides the order within a cluster, as a manifest says it (SCORM 2004 4th ed., SN 3.2). */
export type Controls = Readonly<{
  choice: boolean;
  choiceExit: boolean;
  flow: boolean;
  forwardOnly: boolean;
  useCurrentAttemptObjectiveInfo: boolean;
  useCurrentAttemptProgressInfo: boolean;
}>;

export type ConditionName = (typeof CONDITIONS)[number];

export type Condition = Readonly<{
  is: ConditionName;
  isNot: boolean;
  /** Another objective of the activity than its primary one. */
  objective: string | null;
  threshold: number;
}>;

type Conditions = Readonly<{ every: boolean; conditions: readonly Condition[] }>;

/** SN 3.4. */
export type Rule = Conditions &
  Readonly<{ when: "before" | "after" | "exit"; action: (typeof ACTIONS)[number] }>;

/** SN 3.7: what a cluster becomes, from how many of its children. */
export type RollupRule = Conditions &
  Readonly<{
    action: "satisfied" | "notSatisfied" | "completed" | "incomplete";
    of: "all" | "any" | "none" | "atLeastCount" | "atLeastPercent";
    count: number;
    percent: number;
  }>;

/** SN 3.10: what an objective shares with others under the name `target`. */
export type ObjectiveMap = Readonly<{
  target: string;
  readSatisfied: boolean;
  readMeasure: boolean;
  writeSatisfied: boolean;
  writeMeasure: boolean;
}>;

export type Objective = Readonly<{
  /** Empty where the primary objective has no name. */
  id: string;
  byMeasure: boolean;
  minMeasure: number;
  maps: readonly ObjectiveMap[];
}>;

/** When a child counts towards a status of its cluster (SN 3.8). */
export type Required = "always" | "ifAttempted" | "ifNotSkipped" | "ifNotSuspended";

export type Timing = "never" | "once" | "onEachNewAttempt";

/** What a manifest says about the order in which an item and those within it may be taken. */
export type Sequencing = Readonly<{
  passingMeasure: number | null;
  controls: Controls;
  preventActivation: boolean;
  constrainChoice: boolean;
  rules: readonly Rule[];
  attemptLimit: number | null;
  rollupRules: readonly RollupRule[];
  rollsUpObjective: boolean;
  rollsUpProgress: boolean;
  measureWeight: number;
  progressWeight: number;
  required: Readonly<Record<RollupRule["action"], Required>>;
  measureSatisfactionIfActive: boolean;
  primary: Objective;
  objectives: readonly Objective[];
  tracked: boolean;
  completionSetByContent: boolean;
  objectiveSetByContent: boolean;
  selectionTiming: Timing;
  selectCount: number | null;
  randomizationTiming: Timing;
  reorderChildren: boolean;
  /** Buttons that the academy does not show while this activity is open (SN 5.6). */
  hidden: readonly string[];
}>;

export const CONDITIONS = [
  "satisfied",
  "objectiveStatusKnown",
  "objectiveMeasureKnown",
  "objectiveMeasureGreaterThan",
  "objectiveMeasureLessThan",
  "completed",
  "activityProgressKnown",
  "attempted",
  "attemptLimitExceeded",
  "timeLimitExceeded",
  "outsideAvailableTimeRange",
  "always",
] as const;

export const ACTIONS = [
  "skip",
  "disabled",
  "hiddenFromChoice",
  "stopForwardTraversal",
  "exitParent",
  "exitAll",
  "retry",
  "retryAll",
  "continue",
  "previous",
  "exit",
] as const;

/** What holds where a manifest is silent. */
export const SILENT: Sequencing = {
  passingMeasure: null,
  controls: {
    ...{ choice: true, choiceExit: true, flow: false, forwardOnly: false },
    ...{ useCurrentAttemptObjectiveInfo: true, useCurrentAttemptProgressInfo: true },
  },
  preventActivation: false,
  constrainChoice: false,
  rules: [],
  attemptLimit: null,
  rollupRules: [],
  rollsUpObjective: true,
  rollsUpProgress: true,
  measureWeight: 1,
  progressWeight: 1,
  required: {
    satisfied: "always",
    notSatisfied: "always",
    completed: "always",
    incomplete: "always",
  },
  measureSatisfactionIfActive: true,
  primary: { id: "", byMeasure: false, minMeasure: 1, maps: [] },
  objectives: [],
  tracked: true,
  completionSetByContent: false,
  objectiveSetByContent: false,
  selectionTiming: "never",
  selectCount: null,
  randomizationTiming: "never",
  reorderChildren: false,
  hidden: [],
};
