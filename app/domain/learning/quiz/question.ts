import { z } from "zod";

const Id = z.string().regex(/^[0-9a-z]{8}$/);
const Choice = z.object({ id: Id, text: z.string() }).readonly();
export type Choice = z.output<typeof Choice>;

const asked = { prompt: z.string(), html: z.string() };

/**
 * What a question shows to whoever answers it. Nothing in it tells the key: ids are random, and lists
 * whose order would tell are kept in the order of their ids.
 */
export const QuestionBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("single"), ...asked, options: z.array(Choice) }),
  z.object({ kind: z.literal("multiple"), ...asked, options: z.array(Choice) }),
  z.object({ kind: z.literal("ordering"), ...asked, items: z.array(Choice) }),
  z.object({
    kind: z.literal("matching"),
    ...asked,
    lefts: z.array(Choice),
    rights: z.array(Choice),
  }),
  z.object({ kind: z.literal("numeric"), ...asked, unit: z.string() }),
  z.object({ kind: z.literal("short"), ...asked }),
  z.object({ kind: z.literal("essay"), ...asked }),
]);
export type QuestionBody = z.output<typeof QuestionBody>;

const partial = z.boolean();

/** What differences a short text may have from an accepted one. Space and width never count. */
const Folding = z.object({ case: z.boolean(), accents: z.boolean(), punctuation: z.boolean() });
export type Folding = z.output<typeof Folding>;

/** What is right, and how much of it counts. Never leaves the server before the feedback rule says so. */
export const QuestionKey = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("single"), right: Id }),
  z.object({ kind: z.literal("multiple"), right: z.array(Id).min(1), partial }),
  z.object({ kind: z.literal("ordering"), order: z.array(Id).min(2), partial }),
  z.object({ kind: z.literal("matching"), pairs: z.record(Id, Id), partial }),
  z.object({ kind: z.literal("numeric"), value: z.string(), tolerance: z.string() }),
  z.object({ kind: z.literal("short"), accepted: z.array(z.string()).min(1), ignore: Folding }),
  z.object({ kind: z.literal("essay"), guidance: z.string() }),
]);
export type QuestionKey = z.output<typeof QuestionKey>;

/** What somebody answered, by the ids of what was shown. */
export const QuestionAnswer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("single"), choice: Id }),
  z.object({ kind: z.literal("multiple"), choices: z.array(Id) }),
  z.object({ kind: z.literal("ordering"), order: z.array(Id) }),
  z.object({ kind: z.literal("matching"), pairs: z.record(Id, Id) }),
  z.object({ kind: z.literal("numeric"), text: z.string() }),
  z.object({ kind: z.literal("short"), text: z.string() }),
  z.object({ kind: z.literal("essay"), text: z.string() }),
]);
export type QuestionAnswer = z.output<typeof QuestionAnswer>;

/** A question as its author means it: both halves, and what it is worth in whole points. */
export type Question = Readonly<{ body: QuestionBody; key: QuestionKey; points: number }>;

/**
 * What two versions of a question share when the answers to one can be judged by the key of the other:
 * the same things to choose from, worth the same. The wording may differ.
 */
export const shapeOf = ({ body, points }: Pick<Question, "body" | "points">): string =>
  [body.kind, points, ...idsIn(body)].join(" ");

const idsOf = (list: readonly Choice[]): string[] => list.map(({ id }) => id).sort();

function idsIn(body: QuestionBody): string[] {
  if ("options" in body) return idsOf(body.options);
  if ("items" in body) return idsOf(body.items);
  if ("lefts" in body) return [...idsOf(body.lefts), "-", ...idsOf(body.rights)];
  return [];
}
