import {
  aWalk,
  controls,
  type Drawn,
  rule,
  rules,
  sequencedManifest,
  sequencing,
} from "./walks.ts";

/** A rule of SCORM 2004 4th edition, and what comes of it here. */
export type Case = Readonly<{ says: string; comes: () => unknown; should: unknown }>;

const FLOWS = sequencing(controls(`flow="true"`));
const DONE = { completion: "completed", success: "passed" } as const;
const [a, b, c]: readonly [Drawn, Drawn, Drawn] = [{ id: "a" }, { id: "b" }, { id: "c" }];
const three = [a, b, c];
const before = (action: string, ...when: string[]) =>
  sequencing(rules(rule("pre", action, ...when)));
const after = (action: string, ...when: string[]) =>
  sequencing(rules(rule("post", action, ...when)));
const begun = (has: readonly Drawn[], says = FLOWS, collection = "") => {
  const walk = aWalk(sequencedManifest(says, has, collection));
  walk.asks("start");
  return walk;
};
/** Goes through the parts, each of which says this as it is left. */
const through = (
  walk: ReturnType<typeof aWalk>,
  ...words: readonly Parameters<typeof walk.says>[0][]
) => {
  for (const word of words) {
    walk.says(word);
    walk.asks("continue");
  }
  return walk;
};
const rollup = (said: string, ...more: readonly string[]) =>
  sequencing(controls(`flow="true"`), `<imsss:rollupRules>${said}</imsss:rollupRules>`, ...more);
const becomes = (action: string, set: string, condition: string) =>
  `<imsss:rollupRule ${set}><imsss:rollupConditions><imsss:rollupCondition condition="${condition}"/></imsss:rollupConditions><imsss:rollupAction action="${action}"/></imsss:rollupRule>`;
const own = (said: string, body = "") =>
  sequencing(`<imsss:rollupRules ${said}>${body}</imsss:rollupRules>`);
const considered = (said: string) => sequencing(`<adlseq:rollupConsiderations ${said}/>`);
const objectives = (within: string, ...more: readonly string[]) =>
  sequencing(`<imsss:objectives>${within}</imsss:objectives>`, ...more);
const primary = (maps: string, said = "") =>
  `<imsss:primaryObjective objectiveID="own" ${said}>${maps}</imsss:primaryObjective>`;
const random = (said: string) =>
  sequencing(controls(`flow="true"`), `<imsss:randomizationControls ${said}/>`);
const order = (walk: ReturnType<typeof aWalk>, count: number) => [
  walk.asks("start"),
  ...Array.from({ length: count - 1 }, () => walk.asks("continue")),
];
/** Always the next of these numbers. */
const drawing = (...numbers: readonly number[]) => {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
};

export const CASES: Readonly<Record<string, readonly Case[]>> = {
  "control modes (SN 3.2)": [
    {
      says: "`flow` leads through clusters, and ends behind the last part",
      comes: () => {
        const walk = begun([{ id: "m", has: [a, b], says: FLOWS }, c]);
        return ["continue", "continue", "previous", "continue", "continue"].map(walk.asks);
      },
      should: ["b", "c", "b", "c", "the end"],
    },
    {
      says: "without `flow` nothing is begun or continued",
      comes: () => {
        const walk = aWalk(sequencedManifest(sequencing(controls("")), three));
        return [walk.asks("start"), walk.chooses("b"), walk.asks("continue")];
      },
      should: ["SB.2.2-1", "b", "NB.2.1-4"],
    },
    {
      says: "without `choice` nothing is chosen",
      comes: () => {
        const walk = begun(three, sequencing(controls(`flow="true" choice="false"`)));
        return [walk.chooses("c"), walk.offer().choose.includes("c")];
      },
      should: ["NB.2.1-10", false],
    },
    {
      says: "`forwardOnly` lets nobody back, and is entered at its beginning from behind",
      comes: () => {
        const says = sequencing(controls(`flow="true" forwardOnly="true"`));
        const walk = begun([a, { id: "m", has: [b, c], says }, { id: "d" }]);
        return ["continue", "continue", "previous", "continue", "previous"].map(walk.asks);
      },
      should: ["b", "c", "NB.2.1-5", "d", "b"],
    },
    {
      says: "`choiceExit` off keeps the learner in",
      comes: () => {
        const says = sequencing(controls(`flow="true" choiceExit="false"`));
        const walk = begun([{ id: "m", has: [a, b], says }, c]);
        return [walk.chooses("c"), walk.chooses("b")];
      },
      should: ["NB.2.1-8", "b"],
    },
    {
      says: "a cluster that is chosen begins at its first part; where it does not flow, nothing is opened",
      comes: () => {
        const walk = begun([a, { id: "m", has: [b], says: FLOWS }, { id: "n", has: [c] }]);
        return [walk.chooses("m"), walk.chooses("n")];
      },
      should: ["b", "SB.2.9-9"],
    },
    {
      says: "a new attempt counts only what is done in it, unless `useCurrentAttempt…Info` is off",
      comes: () =>
        ["true", "false"].map((on) => {
          const says = sequencing(
            controls(
              `flow="true" useCurrentAttemptObjectiveInfo="${on}" useCurrentAttemptProgressInfo="${on}"`,
            ),
          );
          const walk = begun([a, b], says);
          walk.says(DONE);
          walk.asks("exitAll");
          walk.chooses("b");
          return walk.stands("a");
        }),
      should: [
        [null, null],
        [true, true],
      ],
    },
  ],
  "constrained choice (SN 3.3)": [
    {
      says: "`constrainChoice` lets the learner to the next neighbors only",
      comes: () => {
        const constrain = sequencing(
          controls(`flow="true"`),
          `<adlseq:constrainedChoiceConsiderations constrainChoice="true"/>`,
        );
        const has = (id: string, says = FLOWS) => ({
          id,
          says,
          has: [{ id: `${id}1` }, { id: `${id}2` }],
        });
        const walk = begun([has("m", constrain), has("n"), has("o")]);
        return [walk.chooses("o1"), walk.chooses("m2"), walk.chooses("n2")];
      },
      should: ["SB.2.9-8", "m2", "n2"],
    },
    {
      says: "`preventActivation` lets nobody in from outside",
      comes: () => {
        const says = sequencing(
          controls(`flow="true"`),
          `<adlseq:constrainedChoiceConsiderations preventActivation="true"/>`,
        );
        const walk = begun([a, { id: "m", has: [b, c], says }]);
        return [walk.chooses("c"), walk.chooses("m"), walk.chooses("c")];
      },
      should: ["SB.2.9-6", "b", "c"],
    },
  ],
  "rules before an activity (SN 3.4)": [
    {
      says: "`skip` is passed over, forwards and backwards",
      comes: () => {
        const walk = begun([a, { id: "s", says: before("skip", "always") }, c]);
        return [walk.asks("continue"), walk.asks("previous")];
      },
      should: ["c", "a"],
    },
    {
      says: "`disabled` is not opened, neither by flow nor by choice",
      comes: () => {
        const walk = begun([a, { id: "d", says: before("disabled", "always") }]);
        return [walk.offer().continue, walk.chooses("d"), walk.asks("continue")];
      },
      should: [false, "DB.1.1-3", "SB.2.2-2"],
    },
    {
      says: "`hiddenFromChoice` is not chosen, but flowed into",
      comes: () => {
        const walk = begun([a, { id: "h", says: before("hiddenFromChoice", "always") }]);
        return [walk.chooses("h"), walk.asks("continue")];
      },
      should: ["SB.2.9-3", "h"],
    },
    {
      says: "`stopForwardTraversal` holds choice until it does not apply",
      comes: () => {
        const walk = begun([
          {
            id: "a",
            says: before("stopForwardTraversal", "not attempted", "not completed").replace(
              "<imsss:ruleConditions>",
              `<imsss:ruleConditions conditionCombination="any">`,
            ),
          },
          b,
          c,
        ]);
        walk.says({ completion: "incomplete" });
        const held = walk.chooses("c");
        walk.chooses("a");
        walk.says(DONE);
        return [held, walk.chooses("c")];
      },
      should: ["SB.2.4-1", "c"],
    },
    {
      says: "what is not known makes no rule apply, denied or not",
      comes: () => {
        const walk = begun([
          a,
          { id: "s", says: before("skip", "not satisfied") },
          { id: "t", says: before("skip", "satisfied") },
        ]);
        return [walk.asks("continue"), walk.asks("continue")];
      },
      should: ["s", "t"],
    },
    {
      says: "measures are compared with a threshold",
      comes: () =>
        [0.4, 0.6].map((score) => {
          const says = after("retry", `objectiveMeasureLessThan measureThreshold="0.5"`);
          const walk = begun([{ id: "a", says }, b]);
          walk.says({ score });
          return walk.asks("continue");
        }),
      should: ["a", "b"],
    },
  ],
  "rules after an activity, and exit rules (SN 3.4)": [
    {
      says: "`retry` and `continue` come instead of what was asked",
      comes: () => {
        const says = sequencing(
          rules(rule("post", "retry", "not satisfied"), rule("post", "continue", "satisfied")),
        );
        const walk = begun([{ id: "a", says }, b]);
        walk.says({ success: "failed" });
        const again = walk.asks("exit");
        walk.says({ success: "passed" });
        return [again, walk.attempts("a"), walk.asks("exit")];
      },
      should: ["a", 2, "b"],
    },
    {
      says: "`previous` leads back",
      comes: () => {
        const walk = begun([a, { id: "p", says: after("previous", "not satisfied") }]);
        walk.asks("continue");
        walk.says({ success: "failed" });
        return walk.asks("exit");
      },
      should: "a",
    },
    {
      says: "`exitParent` leaves the cluster, whose own rules come then",
      comes: () => {
        const says = sequencing(controls(`flow="true"`), rules(rule("post", "continue", "always")));
        const walk = begun([
          { id: "m", has: [{ id: "a", says: after("exitParent", "satisfied") }, b], says },
          c,
        ]);
        walk.says(DONE);
        return walk.asks("continue");
      },
      should: "c",
    },
    {
      says: "`exitAll` ends everything",
      comes: () => {
        const walk = begun([{ id: "a", says: after("exitAll", "satisfied") }, b]);
        walk.says(DONE);
        return walk.asks("continue");
      },
      should: "the end",
    },
    {
      says: "`retryAll` begins the whole anew",
      comes: () => {
        const walk = begun([a, { id: "t", says: after("retryAll", "not satisfied") }]);
        walk.says(DONE);
        walk.asks("continue");
        walk.says({ success: "failed" });
        return [walk.asks("exit"), walk.stands("t"), walk.attempts("all")];
      },
      should: ["a", [null, null], 2],
    },
    {
      says: "an exit rule of a cluster leaves it",
      comes: () => {
        const says = sequencing(controls(`flow="true"`), rules(rule("exit", "exit", "attempted")));
        const walk = begun([{ id: "m", has: [a, b], says }, c]);
        return walk.asks("continue");
      },
      should: "c",
    },
    {
      says: "what is set aside has no rules after it",
      comes: () => {
        const walk = begun([{ id: "a", says: after("retry", "always") }, b]);
        walk.says({ goesOn: true });
        return walk.asks("continue");
      },
      should: "b",
    },
  ],
  "limits and delivery controls (SN 3.5 and 3.11)": [
    {
      says: "`attemptLimit` counts attempts, and going on is none",
      comes: () => {
        const says = sequencing(`<imsss:limitConditions attemptLimit="1"/>`);
        const walk = begun([{ id: "a", says }, b]);
        walk.says({ goesOn: true });
        const on = [walk.asks("continue"), walk.asks("previous"), walk.attempts("a")];
        walk.says({});
        return [...on, walk.asks("continue"), walk.asks("previous")];
      },
      should: ["b", "a", 1, "b", "SB.2.2-2"],
    },
    {
      says: "a part that says nothing of itself is complete and satisfied, unless `…SetByContent`",
      comes: () =>
        ["false", "true"].map((on) => {
          const says = sequencing(
            `<imsss:deliveryControls completionSetByContent="${on}" objectiveSetByContent="${on}"/>`,
          );
          return through(begun([{ id: "a", says }, b]), {}).stands("a");
        }),
      should: [
        [true, true],
        [null, null],
      ],
    },
    {
      says: "what is not `tracked` does not count",
      comes: () => {
        const says = sequencing(`<imsss:deliveryControls tracked="false"/>`);
        return through(begun([{ id: "a", says }, b]), { success: "failed" }, DONE).stands();
      },
      should: [true, true],
    },
  ],
  "rollup (SN 3.7, 3.8 and 4.6)": [
    {
      says: "without rules a cluster is what all of its parts are",
      comes: () => {
        const walk = begun([{ id: "m", has: [a, b], says: FLOWS }]);
        const half = through(walk, DONE).stands("m");
        walk.says({ ...DONE, success: "failed" });
        const failed = walk.stands("m");
        walk.says(DONE);
        return [half, failed, walk.stands()];
      },
      should: [
        [null, null],
        [true, false],
        [true, true],
      ],
    },
    {
      says: "`any`, `none`, `atLeastCount` and `atLeastPercent` of the parts",
      comes: () =>
        [
          `childActivitySet="any"`,
          `childActivitySet="none"`,
          `childActivitySet="atLeastCount" minimumCount="2"`,
          `childActivitySet="atLeastPercent" minimumPercent="0.5"`,
        ].map(
          (set) =>
            through(
              begun(three, rollup(becomes("satisfied", set, "satisfied"))),
              DONE,
              { success: "passed" },
              { success: "failed" },
            ).stands()[1],
        ),
      should: [true, null, true, true],
    },
    {
      says: "measures are averaged by their weights",
      comes: () => {
        const says = own(`objectiveMeasureWeight="3"`);
        return through(begun([{ id: "a", says }, b]), { score: 1 }, { score: 0 }).measure();
      },
      should: 0.75,
    },
    {
      says: "`satisfiedByMeasure` decides for a cluster",
      comes: () =>
        [0.7, 0.5].map((score) => {
          const says = objectives(
            primary(
              "<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>",
              `satisfiedByMeasure="true"`,
            ),
            controls(`flow="true"`),
          );
          return through(begun([a], says), { score }).stands()[1];
        }),
      should: [true, false],
    },
    {
      says: "what does not roll up does not count",
      comes: () => {
        const says = own(
          `rollupObjectiveSatisfied="false" rollupProgressCompletion="false" objectiveMeasureWeight="0"`,
        );
        return through(
          begun([{ id: "a", says }, b]),
          { completion: "incomplete", success: "failed" },
          DONE,
        ).stands();
      },
      should: [true, true],
    },
    {
      says: "`requiredFor…` counts a part only `ifAttempted`, `ifNotSkipped` or `ifNotSuspended`",
      comes: () => {
        const all = (how: string) => `requiredForSatisfied="${how}" requiredForCompleted="${how}"`;
        const attempted = begun([a, { id: "b", says: considered(all("ifAttempted")) }]);
        attempted.says(DONE);
        const skipped = begun([
          a,
          {
            id: "b",
            says: sequencing(
              rules(rule("pre", "skip", "always")),
              `<adlseq:rollupConsiderations ${all("ifNotSkipped")}/>`,
            ),
          },
        ]);
        skipped.says(DONE);
        const suspended = begun([a, { id: "b", says: considered(all("ifNotSuspended")) }]);
        through(suspended, DONE, { goesOn: true });
        return [attempted.stands(), skipped.stands(), suspended.stands()];
      },
      should: [
        [true, true],
        [true, true],
        [true, true],
      ],
    },
    {
      says: "`completedByMeasure` completes a cluster by the progress of its parts",
      comes: () => {
        const says = `<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>${FLOWS}`;
        const walk = begun([{ id: "m", has: [a, b], says }]);
        walk.says({ progress: 0.6 });
        const low = walk.stands("m")[0];
        walk.says({ progress: 1 });
        return [low, walk.stands("m")[0]];
      },
      should: [false, true],
    },
  ],
  "objectives that are shared (SN 3.10)": [
    {
      says: "one part writes what another reads",
      comes: () => {
        const writes = objectives(
          primary(
            `<imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>`,
          ),
        );
        const reads = objectives(
          primary(`<imsss:mapInfo targetObjectiveID="g" readSatisfiedStatus="true"/>`),
          rules(rule("pre", "skip", "satisfied")),
        );
        const walk = begun([{ id: "a", says: writes }, { id: "b", says: reads }, c]);
        walk.says({ ...DONE, score: 0.8 });
        return [walk.stands("b")[1], walk.measure("b"), walk.asks("continue")];
      },
      should: [true, 0.8, "c"],
    },
    {
      says: "other objectives than the primary one, as content says them",
      comes: () => {
        const test = objectives(
          `${primary("")}<imsss:objective objectiveID="k"><imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true"/></imsss:objective>`,
        );
        const lesson = objectives(
          `${primary("")}<imsss:objective objectiveID="r"><imsss:mapInfo targetObjectiveID="g"/></imsss:objective>`,
          rules(rule("pre", "skip", `satisfied referencedObjective="r"`)),
        );
        const walk = begun([{ id: "a", says: test }, { id: "b", says: lesson }, c]);
        walk.says({ objectives: [{ id: "k", success: "passed", score: null }] });
        return walk.asks("continue");
      },
      should: "c",
    },
    {
      says: "what is shared outlives a new attempt at the whole",
      comes: () => {
        const says = objectives(
          primary(`<imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true"/>`),
        );
        const walk = begun([{ id: "a", says }, b]);
        walk.says(DONE);
        walk.asks("exitAll");
        walk.asks("start");
        return walk.stands("a")[1];
      },
      should: true,
    },
    {
      says: "a measure that is read satisfies where the manifest says how much is enough",
      comes: () =>
        [0.7, 0.5].map((score) => {
          const writes = objectives(
            primary(`<imsss:mapInfo targetObjectiveID="g" writeNormalizedMeasure="true"/>`),
          );
          const reads = objectives(
            primary(
              `<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure><imsss:mapInfo targetObjectiveID="g"/>`,
              `satisfiedByMeasure="true"`,
            ),
          );
          const walk = begun([
            { id: "a", says: writes },
            { id: "b", says: reads },
          ]);
          walk.says({ score });
          return walk.stands("b")[1];
        }),
      should: [true, false],
    },
    {
      says: "a collection says it for several",
      comes: () => {
        const collection = `<imsss:sequencingCollection><imsss:sequencing ID="s">${rules(rule("pre", "skip", "always"))}</imsss:sequencing></imsss:sequencingCollection>`;
        const says = `<imsss:sequencing IDRef="s"/>`;
        return begun([a, { id: "b", says }, { id: "d", says }, c], FLOWS, collection).asks(
          "continue",
        );
      },
      should: "c",
    },
  ],
  "selecting and randomizing (SN 3.12 and 3.13)": [
    {
      says: "`selectCount` parts are there, once for all",
      comes: () => {
        const walk = aWalk(
          sequencedManifest(random(`selectionTiming="once" selectCount="2"`), three),
          drawing(0.9, 0.1, 0.5),
        );
        const first = order(walk, 3);
        walk.asks("start");
        walk.asks("exitAll");
        return [first, order(walk, 3)];
      },
      should: [
        ["b", "c", "the end"],
        ["b", "c", "the end"],
      ],
    },
    {
      says: "`reorderChildren` shuffles them, with each new attempt where it says so",
      comes: () => {
        const walk = aWalk(
          sequencedManifest(
            random(`randomizationTiming="onEachNewAttempt" reorderChildren="true"`),
            three,
          ),
          drawing(0.9, 0.1, 0.5, 0.2, 0.3, 0.1),
        );
        const first = order(walk, 3);
        walk.asks("exitAll");
        return [first, order(walk, 3)];
      },
      should: [
        ["b", "c", "a"],
        ["a", "b", "c"],
      ],
    },
    {
      says: "who was not selected is neither chosen nor counted",
      comes: () => {
        const walk = aWalk(
          sequencedManifest(random(`selectionTiming="once" selectCount="1"`), three),
          drawing(0.9, 0.1, 0.5),
        );
        walk.asks("start");
        const refused = walk.chooses("a");
        walk.says(DONE);
        return [refused, walk.stands()];
      },
      should: ["SB.2.9-2", [true, true]],
    },
  ],
  "navigation requests (SN 5)": [
    {
      says: "`choice`, `jump`, `continue` and `previous` of content",
      comes: () => {
        const walk = begun(three);
        return ["{target=c}choice", "{target=a}jump", "continue", "previous"].map(walk.asks);
      },
      should: ["c", "a", "b", "a"],
    },
    {
      says: "`jump` goes where choice does not",
      comes: () => {
        const walk = begun(three, sequencing(controls(`flow="true" choice="false"`)));
        return [walk.asks("{target=c}choice"), walk.asks("{target=c}jump")];
      },
      should: ["NB.2.1-10", "c"],
    },
    {
      says: "`suspendAll` goes on in the same attempt",
      comes: () => {
        const walk = begun(three);
        walk.asks("continue");
        return [
          walk.asks("suspendAll"),
          walk.asks("resumeAll"),
          walk.attempts("b"),
          walk.attempts("all"),
        ];
      },
      should: ["the end", "b", 1, 1],
    },
    {
      says: "`exitAll` and `abandonAll` end, `abandon` takes nothing as said",
      comes: () => {
        const [one, other, third] = [begun(three), begun(three), begun(three)];
        for (const walk of [one, other, third]) walk.says({});
        return [
          one.asks("exitAll"),
          one.stands("a"),
          other.asks("abandonAll"),
          third.asks("abandon"),
          third.stands("a"),
        ];
      },
      should: ["the end", [true, true], "the end", "SB.2.11", [null, null]],
    },
    {
      says: "what is no request is none",
      comes: () =>
        ["_none_", "start", "resumeAll", "", "{target=a}"].map((said) =>
          aWalk(sequencedManifest(FLOWS, three)).isRequest(said),
        ),
      should: [false, false, false, false, false],
    },
    {
      says: "buttons that a part hides are named (`hideLMSUI`)",
      comes: () => {
        const hide = `<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>`;
        return begun([{ id: "a", says: hide }, b]).offer().hidden;
      },
      should: ["continue"],
    },
  ],
};

/** What of the standard is read but not played, with the reason. */
export const NOT_PLAYED: readonly string[] = [
  "`attemptAbsoluteDurationLimit` and the other limits in time: content hears `cmi.max_time_allowed` and ends itself",
  "`adlseq:objectives` (raw scores, progress and completion that are shared), which only the 4th edition has",
  "`adlcp:data` (`adl.data`), buckets that parts share",
  "objectives that are shared beyond one learner's attempt at one lesson (`objectivesGlobalToSystem`): they end with it",
  "`adl.nav.request_valid`: content is not told which request would be granted",
];
