/** How deep the tree may be. The table says so too. */
export const MOST_LEVELS = 8;

/** A department as its row says: `path` holds the ids of all that it stands under, itself last. */
export type Department = Readonly<{ id: string; name: string; path: readonly string[] }>;

/** A department with all that is below it, and how many active people are in it alone and in all of it. */
export type Branch = Readonly<{
  id: string;
  name: string;
  people: number;
  total: number;
  below: readonly Branch[];
}>;

/** The tree that these rows make, every level by name. */
export function branchesOf(
  rows: readonly (Department & Readonly<{ people: number }>)[],
  parentId: string | null = null,
): readonly Branch[] {
  return rows
    .filter(({ path }) => (path.at(-2) ?? null) === parentId)
    .sort((one, other) => one.name.localeCompare(other.name))
    .map(({ id, name, people }) => {
      const below = branchesOf(rows, id);
      return { id, name, people, below, total: people + sum(below.map(({ total }) => total)) };
    });
}

const sum = (numbers: readonly number[]) => numbers.reduce((sofar, one) => sofar + one, 0);

/** What a department is called in full: "Sales / North". */
export const inWords = (names: readonly string[]): string => names.join(" / ");

/** The names in a path as people write it, the highest first. */
export const namesIn = (words: string): string[] =>
  words
    .split("/")
    .map((name) => name.trim())
    .filter(Boolean);

/** The departments by what they are called in full, as far as two names that differ in case alone are one. */
export function byWords(rows: readonly Department[]): ReadonlyMap<string, Department> {
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map(
    rows.map((one) => [inWords(one.path.map((id) => nameOf.get(id) ?? "")).toLowerCase(), one]),
  );
}
