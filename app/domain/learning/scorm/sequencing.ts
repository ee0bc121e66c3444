import { first, type XmlElement } from "./xml-tree.ts";

/** What a manifest says about the order in which an item and those within it may be taken. */
export type Sequencing = Readonly<{
  passingMeasure: number | null;
}>;

/** The sequencing of an item or organization, null where it says nothing. */
export function sequencingOf(element: XmlElement, root: XmlElement): Sequencing | null {
  const own = first(element, "sequencing");
  if (!own) return null;
  const shared = first(root, "sequencingCollection")?.children.find(
    ({ attributes }) => attributes["id"] === own.attributes["idref"],
  );
  const primary =
    first(first(own, "objectives"), "primaryObjective") ??
    first(first(shared, "objectives"), "primaryObjective");
  return { passingMeasure: passingMeasureOf(primary) };
}

/** IMS Simple Sequencing 1.0, 3.10: an objective that is satisfied by its measure needs 1.0 where nothing is said. */
function passingMeasureOf(primary: XmlElement | undefined): number | null {
  if (primary?.attributes["satisfiedbymeasure"] !== "true") return null;
  const said = Number(first(primary, "minNormalizedMeasure")?.text ?? "1");
  return Number.isFinite(said) ? said : null;
}
