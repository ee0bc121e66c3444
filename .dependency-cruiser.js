/**
 * Which way knowledge may flow. `npm run check` refuses a commit that turns it round.
 *
 *   routes  workers  commands   edges: parse, call one function, answer
 *         \    |    /
 *            domain             rules, one folder per subject
 *              |
 *           tenants             whom we work for, what they may use, the door to their rows
 *              |
 *           kernel              tokens, refusals, secrets, logs: words every subject shares
 */

/** Which subject may call which. Read it as the map of the business. */
const MAY_KNOW = {
  identity: [],
  billing: ["identity"],
  wallet: ["identity"],
  learning: ["identity"],
  marketplace: ["identity", "billing", "learning"],
};

/**
 * @param {string} name
 * @param {string} comment
 * @param {import("dependency-cruiser").IForbiddenRuleType["from"]} from
 * @param {object} to
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const map = Object.entries(MAY_KNOW).map(([subject, known]) =>
  rule(
    `${subject}-knows-its-place`,
    `${subject} may know ${known.join(", ") || "no other subject"}.`,
    { path: `^app/domain/${subject}/` },
    { path: `^app/domain/(?!(${[subject, ...known].join("|")})/)` },
  ),
);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...map,
    rule(
      "every-subject-is-on-the-map",
      "A new subject says first whom it may know.",
      { path: `^app/domain/(?!(${Object.keys(MAY_KNOW).join("|")})/)` },
      {},
    ),
    rule(
      "no-circles",
      "Two modules that need each other are one module.",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    rule(
      "kernel-is-the-floor",
      "Tokens and refusals know nothing of our business.",
      { path: "^app/kernel/" },
      { path: "^(app/(?!kernel/)|tenants/|workers/|prisma/)" },
    ),
    rule(
      "tenants-know-no-domain",
      "Whom we work for cannot depend on what we do for them.",
      { path: "^tenants/" },
      { path: "^(app/(?!kernel/)|workers/)" },
    ),
    rule(
      "domain-knows-no-web",
      "A rule that needs a Request is not yet a rule.",
      { path: "^app/domain/" },
      {
        path: "^(app/(routes|ui|edge|server|commands)|workers/|async_hooks|node_modules/(@remix-run|react|express|bullmq|stripe))",
      },
    ),
    rule(
      "ui-knows-only-words",
      "A component draws what it is handed.",
      { path: "^app/ui/" },
      {
        path: "^(tenants/(?!.*(schema|words)\\.ts)|workers/|prisma/|app/(routes|edge|server)|app/domain/(?!.*/(schema|words)\\.ts))",
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "routes-keep-to-themselves",
      "What two routes share belongs to a subject or to the ui.",
      { path: "^app/routes/" },
      {
        path: "^(app/routes/|prisma/|workers/|tenants/(scope|control-plane))",
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "one-door-to-the-database",
      "Only a scope may open a transaction.",
      { pathNot: "^(tenants/(scope|control-plane)|prisma/|test/)" },
      { path: "^prisma/client", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "nobody-leans-on-tests",
      "Tests may know us; we may not know them.",
      { pathNot: "^test/" },
      { path: "^test/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|prisma/client/internal)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
