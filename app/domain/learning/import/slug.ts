const LONGEST = 60;

/** Lower-case ASCII words with hyphens between them; `otherwise` when the text has none. */
export function slugOf(text: string, otherwise: string): string {
  const slug = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
  return slug || otherwise;
}

/** One slug for each file, from its name without its number: the same files get the same slugs. */
export function slugsOfFiles(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const name = path.replace(/^.*\//, "").replace(/\.\w+$/, "");
    const slug = slugOf(name.replace(/^\d+[-_. ]*/, "") || name, "lesson");
    let unique = slug;
    for (let count = 2; taken.has(unique); count += 1) unique = `${slug}-${count}`;
    taken.add(unique);
    return unique;
  });
}
