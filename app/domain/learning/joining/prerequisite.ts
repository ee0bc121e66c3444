/** One course is to be completed before another is begun. */
export type Requirement = Readonly<{ courseId: string; requiredId: string }>;

/**
 * The chain of requirements that leads from one course to another, both included; null when there is none. A chain
 * from what is to be required back to the course itself is the circle that the new requirement would close.
 */
export function chainBetween(
  requirements: readonly Requirement[],
  from: string,
  to: string,
): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const requiredBy = byCourse(requirements);
  for (const courseId of cameFrom.keys())
    for (const requiredId of requiredBy.get(courseId) ?? [])
      if (!cameFrom.has(requiredId)) cameFrom.set(requiredId, courseId);
  return cameFrom.has(to) ? chainTo(cameFrom, to) : null;
}

function byCourse(requirements: readonly Requirement[]): ReadonlyMap<string, readonly string[]> {
  const required = new Map<string, string[]>();
  for (const { courseId, requiredId } of requirements) {
    const known = required.get(courseId);
    if (known) known.push(requiredId);
    else required.set(courseId, [requiredId]);
  }
  return required;
}

function chainTo(cameFrom: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  const chain: string[] = [];
  for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) chain.unshift(at);
  return chain;
}
