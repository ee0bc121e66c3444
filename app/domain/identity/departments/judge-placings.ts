import { csvRecords } from "#app/kernel/csv-records.ts";
import { type Department, inWords, MOST_LEVELS, namesIn } from "./department.ts";
import { departmentName } from "./schema.ts";
import type { JudgedLine } from "./words.ts";

/** Somebody who is here, and the department they are in. */
export type Placed = Readonly<{ id: string; email: string; departmentId: string | null }>;

const HEADINGS = ["e-mail", "email", "address"];

/** The lines of a list: an address, and what its department is called in full. A first line of headings is none. */
export const placingLines = (text: string) =>
  csvRecords(text)
    .filter(({ fields: [first = ""] }, at) => at > 0 || !HEADINGS.includes(first.toLowerCase()))
    .map(({ line, fields: [email = "", words = ""] }) => {
      return { line, email: email.toLowerCase(), department: inWords(namesIn(words)) };
    });

/** What becomes of each line, where these people and departments are. */
export function judgePlacings(
  lines: ReturnType<typeof placingLines>,
  people: ReadonlyMap<string, Placed>,
  departments: ReadonlyMap<string, Department>,
): JudgedLine[] {
  const seen = new Set<string>();
  return lines.map((one) => {
    const outcome = seen.has(one.email) ? "twice" : outcomeOf(one, people, departments);
    seen.add(one.email);
    return { ...one, outcome };
  });
}

function outcomeOf(
  { email, department }: Readonly<{ email: string; department: string }>,
  people: ReadonlyMap<string, Placed>,
  departments: ReadonlyMap<string, Department>,
) {
  const person = people.get(email);
  if (!person) return "unknown";
  if (department === "") return person.departmentId === null ? "stays" : "leaves";
  const there = departments.get(department.toLowerCase());
  if (there) return there.id === person.departmentId ? "stays" : "moves";
  return isPossible(namesIn(department)) ? "founds" : "wrong";
}

const isPossible = (names: readonly string[]): boolean =>
  names.length <= MOST_LEVELS && names.every((name) => departmentName.safeParse(name).success);
