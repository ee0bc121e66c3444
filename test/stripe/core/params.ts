import { z } from "zod";
import type { Form, FormValue } from "./form.ts";
import { invalid, type StripeFailure } from "./stripe-error.ts";

/** Words for parameters, as forms bring them: all of it is text until it is read. */
export const text = z.string().min(1).max(5000);
/** Text that the empty text unsets. */
export const clearable = z
  .string()
  .max(5000)
  .transform((said) => said || null);
export const integer = z
  .string()
  .regex(/^-?\d+$/, "integer")
  .transform(Number);
export const positive = z.string().regex(/^\d+$/, "integer").transform(Number);
export const decimal = z.string().regex(/^-?\d+(\.\d{1,12})?$/, "decimal");
export const flag = z.enum(["true", "false"]).transform((said) => said === "true");
export const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, "currency")
  .transform((said) => said.toLowerCase());
export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words);
export const listOf = <T extends z.ZodType>(item: T) => z.array(item);
export const parts = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape);
/** The empty text unsets what it stands for. */
export const orCleared = <T extends z.ZodType>(value: T) =>
  z.union([z.literal("").transform(() => null), value]);
/** Names to texts; the empty text takes a name away, and alone all of them. */
export const metadata = z.union([
  z.literal("").transform(() => null),
  z.record(z.string().max(40), z.string().max(500)),
]);
export const range = z.union([
  positive.transform((at) => ({ gte: at, lte: at })),
  z.strictObject({
    gt: positive.optional(),
    gte: positive.optional(),
    lt: positive.optional(),
    lte: positive.optional(),
  }),
]);
export type Range = z.output<typeof range>;

/** What is to be shown in full; every route takes it. */
export const EXPAND = { expand: z.array(text).optional() };
/** What every list takes. */
export const PAGE = {
  limit: positive.optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
};

/** The address that a person gave. */
export const address = z.strictObject({
  city: clearable.optional(),
  country: clearable.optional(),
  line1: clearable.optional(),
  line2: clearable.optional(),
  postal_code: clearable.optional(),
  state: clearable.optional(),
});

/** What a changed object's metadata is after the parameter was taken. */
export function merged(
  old: Record<string, string> | null,
  said: Record<string, string> | null | undefined,
): Record<string, string> {
  if (said === undefined) return old ?? {};
  if (said === null) return {};
  return Object.fromEntries(Object.entries({ ...old, ...said }).filter(([, value]) => value));
}

/** Reads a form by its rules; refuses unknown, missing and malformed parameters as Stripe does. */
export function readParams<T extends z.ZodType>(rules: T, form: Form): z.output<T> {
  const read = rules.safeParse(form);
  if (read.success) return read.data;
  throw refusalOf(read.error.issues[0], form);
}

function refusalOf(issue: z.core.$ZodIssue | undefined, form: Form): StripeFailure {
  if (!issue) return invalid("Invalid request.");
  if (issue.code === "unrecognized_keys") {
    const param = named([...issue.path, issue.keys[0] ?? ""]);
    return invalid(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
  }
  const inner = issue.code === "invalid_union" ? deepest(issue.errors) : undefined;
  if (inner) return refusalOf({ ...inner, path: [...issue.path, ...inner.path] }, form);
  const param = named(issue.path);
  const value = valueAt(form, issue.path);
  if (value === undefined)
    return invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  if (value === "")
    return invalid(`You passed an empty string for '${param}', which cannot be unset.`, {
      code: "parameter_invalid_empty",
      param,
    });
  if (issue.message === "integer")
    return invalid(`Invalid integer: ${String(value)}`, {
      code: "parameter_invalid_integer",
      param,
    });
  return invalid(`Invalid ${param}: ${issue.message}`, { param });
}

/** Of several readings that failed, the one that got furthest says best what is wrong. */
function deepest(readings: readonly (readonly z.core.$ZodIssue[])[]): z.core.$ZodIssue | undefined {
  const issues = readings.flat();
  const depth = (issue: z.core.$ZodIssue) =>
    issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0);
  return issues.sort((one, other) => depth(other) - depth(one))[0];
}

/** `["a", "b", 0]` as `a[b][0]`. */
const named = ([head = "", ...rest]: readonly PropertyKey[]) =>
  String(head) + rest.map((part) => `[${String(part)}]`).join("");

function valueAt(form: Form, path: readonly PropertyKey[]): FormValue | undefined {
  return path.reduce<FormValue | undefined>(
    (value, part) => (typeof value === "object" ? (value as Form)[part as string] : undefined),
    form,
  );
}
