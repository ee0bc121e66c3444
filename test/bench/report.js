/**
 * @typedef {Record<string, number[]>} Rates answers a second, one for each round
 * @typedef {{ roundTrip: number, scope: number, glance: number, place: number }} Costs
 */

const WORDS = {
  stock: "Hello on stock Remix: its own entry and Express adapter",
  three: "Hello on our server, three routes",
  whole: "Hello on our server, all the product's routes",
  memory: "Catalog of 24 courses from memory, on our server",
  catalog: "Catalog, signed in",
  catalogOfMany: "Catalog, signed in, among 100,000 tenants",
  anonymousFront: "Front door, anonymous",
  anonymousCatalog: "Catalog, anonymous",
  anonymousFrontOfMany: "Front door, anonymous, among 100,000 tenants",
  plain: "JSON of 24 courses, plain Express + pg, unfenced",
  json: "JSON of 24 courses, ours, fenced",
  jsonOfMany: "The same among 100,000 tenants",
};

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Every figure by itself.
 *
 * @param {Rates} rates
 */
export const table = (rates) =>
  tableOf(
    ["answer", "per second", "× stock hello"],
    Object.entries(WORDS).map(([name, words]) => [
      words,
      Math.round(median(rates[name] ?? [])).toLocaleString("en-US"),
      ratio(rates, name, "stock").toFixed(2),
    ]),
  );

/**
 * Every target, and whether it is met.
 *
 * @param {{ rates: Rates, p99: number, calm: number, flooded: number, costs: { few: Costs, many: Costs }, uploads: { copied: number[], sent: number[] } }} measured
 */
export function judged({ rates, p99, calm, flooded, costs, uploads }) {
  /** @type {[what: string, found: number, target: string, met: boolean][]} */
  const lines = [];
  /** @type {(what: string, found: number, least: number) => void} */
  const atLeast = (what, found, least) =>
    void lines.push([what, found, `≥ ${least}`, found >= least]);
  /** @type {(what: string, found: number, most: number) => void} */
  const atMost = (what, found, most) => void lines.push([what, found, `≤ ${most}`, found <= most]);
  const x = (/** @type {string} */ one, /** @type {string} */ floor) => ratio(rates, one, floor);

  atLeast("Catalog signed in / from memory", x("catalog", "memory"), 0.85);
  atLeast("Catalog signed in / stock hello", x("catalog", "stock"), 0.9);
  atLeast("Front door anonymous / stock hello", x("anonymousFront", "stock"), 3);
  atLeast("Catalog anonymous / stock hello", x("anonymousCatalog", "stock"), 3);
  atLeast("JSON / plain Express + pg", x("json", "plain"), 0.5);
  atLeast("Hello, all routes / three routes", x("whole", "three"), 0.9);
  atMost("Finding a host, 100,000 / 10 tenants, time", costs.many.place / costs.few.place, 1.2);
  atMost("Catalog, 10 / 100,000 tenants, rate", x("catalog", "catalogOfMany"), 1.2);
  atMost(
    "Front door, 10 / 100,000 tenants, rate",
    x("anonymousFront", "anonymousFrontOfMany"),
    1.2,
  );
  atMost("JSON, 10 / 100,000 tenants, rate", x("json", "jsonOfMany"), 1.2);
  atMost(`Catalog at ${Math.round(calm)} a second (70 %), p99 in ms`, p99, 100);
  atMost("Catalog of a flooded academy's neighbor, p95 in ms", flooded, 100);
  atMost("One empty scope, p50 in ms", costs.few.scope, 0.6);
  atLeast(
    `Sending a file, ${Math.round(median(uploads.sent))} MB/s / copying it by streams`,
    ratio(uploads, "sent", "copied"),
    0.7,
  );
  lines.push(["One glance with one question, p50 in ms", costs.few.glance, "", true]);
  lines.push(["One bare round trip, p50 in ms", costs.few.roundTrip, "", true]);
  return tableOf(
    ["what", "found", "target", ""],
    lines.map(([what, found, target, met]) => [
      what,
      found.toFixed(found < 10 ? 2 : 0),
      target,
      target && (met ? "met" : "**missed**"),
    ]),
  );
}

/**
 * Of two figures round by round, then the middle: what the machine did meanwhile weighs on both.
 *
 * @param {Rates} rates
 * @param {string} one
 * @param {string} floor
 */
const ratio = (rates, one, floor) =>
  median((rates[one] ?? []).map((rate, round) => rate / (rates[floor]?.[round] ?? 1)));

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export const tableOf = (head, rows) =>
  [head, head.map((_, column) => (column === 0 ? "---" : "--:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
