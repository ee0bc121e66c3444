import type { Money } from "#app/kernel/money.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import type { Evidence } from "./evidence.ts";

type Told = Readonly<{ academy: string; disputed: Money; reason: string; words: string }>;

/** Our side of the story, as a bank can read it: in English, every moment in UTC. */
export function evidenceText(evidence: Evidence, told: Told): string {
  const { order, buyer, terms } = evidence;
  const price = (minor: string) =>
    formatPrice({ minor: BigInt(minor), currency: order.currency }, "en-US");
  const parts = [
    `EVIDENCE OF ${told.academy}`,
    `About a dispute of ${formatPrice(told.disputed, "en-US")} (${told.reason}).`,
    told.words,
    section("BUYER", [
      `${buyer.name} <${buyer.email}>, with an account since ${moment(buyer.since)}`,
      ...terms.map(
        ({ number, acceptedAt }) => `Agreed to terms ${number} on ${moment(acceptedAt)}`,
      ),
    ]),
    section("ORDER", [
      `${order.id}, placed on ${moment(order.placedAt)}, ${price(order.total)}`,
      ...(order.card ? [`Paid by ${order.card}`] : []),
      ...evidence.lines.map(
        ({ line, title, total, refunded }) =>
          `Line ${line}: ${title}, ${price(total)}${refunded === "0" ? "" : `, of which ${price(refunded)} went back`}`,
      ),
    ]),
    activityText(evidence),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** What the buyer did with what was bought, and from where. */
export function activityText({ lines, signIns }: Evidence): string {
  const courses = lines.flatMap((line) => line.courses);
  return [
    ...courses.map((course) => section(`USE OF ${course.title}`, useOf(course))),
    section(
      "SIGN-INS",
      signIns.map(({ at, address, agent }) =>
        [moment(at), address, agent].filter(Boolean).join("  "),
      ),
    ),
  ].join("\n\n");
}

function useOf(course: Evidence["lines"][number]["courses"][number]): string[] {
  const { enrolledAt, lastOpenedAt, completedAt, lessonsDone, certificates } = course;
  return [
    enrolledAt && `Access since ${moment(enrolledAt)}`,
    ...lessonsDone.map(({ title, at }) => `Lesson completed on ${moment(at)}: ${title}`),
    lastOpenedAt && `Opened last on ${moment(lastOpenedAt)}`,
    completedAt && `Course completed on ${moment(completedAt)}`,
    ...certificates.map(({ number, at }) => `Certificate ${number} issued on ${moment(at)}`),
  ].filter((line) => line !== null);
}

const section = (title: string, lines: readonly string[]): string =>
  [title, ...(lines.length > 0 ? lines : ["Nothing is on record."])].join("\n");

/** To the minute: 2026-03-01 12:00 UTC. */
const moment = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;
