import { refused } from "../import/course-files.ts";
import { launchAddress } from "./launch-address.ts";
import { sequencingOf } from "./sequencing/read-sequencing.ts";
import type { Sequencing } from "./sequencing/sequencing.ts";
import { every, first, textOf, type XmlElement, xmlTree } from "./xml-tree.ts";

export type Edition = "1.2" | "2004";

/** One line of a package's table of contents. Only a SCO talks to the academy; an asset is just shown. */
export type ScormItem = Readonly<{
  id: string;
  title: string;
  isVisible: boolean;
  /** Null for a heading that only holds others. */
  launch: Readonly<{ path: string; rest: string; isSco: boolean }> | null;
  /** What the content is told at its launch. */
  launchData: string;
  /** The raw score of SCORM 1.2 that passes. */
  masteryScore: number | null;
  maxTimeAllowed: string;
  timeLimitAction: string;
  /** From 0 to 1, as SCORM 2004 has them: the progress that completes and the measure that passes. */
  completionThreshold: number | null;
  passingMeasure: number | null;
  sequencing: Sequencing | null;
  children: readonly ScormItem[];
}>;

export type ScormManifest = Readonly<{
  edition: Edition;
  /** As the manifest calls itself, such as `2004 4th Edition`. */
  version: string;
  title: string;
  organizationId: string;
  items: readonly ScormItem[];
  sequencing: Sequencing | null;
  warnings: readonly string[];
}>;

const MOST_CHARACTERS = 8 * 1024 ** 2;
const MOST_ITEMS = 2_000;

/**
 * What a package is made of. Refuses a manifest that cannot be read or is of another standard, and a package in
 * which nothing can be started. `has` says whether a file is in the package.
 */
export function readManifest(text: string, has: (path: string) => boolean): ScormManifest {
  if (text.length > MOST_CHARACTERS)
    throw refused("Malformed manifest: imsmanifest.xml is larger than any package needs.");
  const root = xmlTree(text);
  if (root.name !== "manifest")
    throw refused(`Malformed manifest: it begins with <${root.name}>, not with <manifest>.`);
  const version = textOf(first(root, "metadata"), "schemaversion");
  const edition = editionOf(version, root);
  const organization = chosen(first(root, "organizations"));
  if (!organization) throw refused("Malformed manifest: it has no organization.");
  const reading = { has, root, resources: resourcesOf(root), warnings: [] as string[], count: 0 };
  const items = every(organization, "item").map((item) => readItem(item, reading));
  const manifest = {
    edition,
    version: version || edition,
    title: textOf(organization, "title") || "Untitled",
    organizationId: organization.attributes["identifier"] ?? "organization",
    items,
    sequencing: sequencingOf(organization, root),
    warnings: reading.warnings,
  };
  if (launchable(items).length === 0)
    throw refused("Launch file missing: nothing in this package can be started.");
  return manifest;
}

/** The items that can be started, in the order of the table of contents. */
export const launchable = (items: readonly ScormItem[]): readonly ScormItem[] =>
  items.flatMap((item) => [...(item.launch ? [item] : []), ...launchable(item.children)]);

/** The version that the manifest names, or else the one whose names it uses. */
function editionOf(version: string, root: XmlElement): Edition {
  if (/^1\.2/.test(version)) return "1.2";
  if (/2004|CAM\s*1\.3/i.test(version)) return "2004";
  const spaces = Object.values(root.attributes).join(" ");
  if (version === "" && /adlcp_rootv1p2/i.test(spaces)) return "1.2";
  if (version === "" && /adlcp_v1p3/i.test(spaces)) return "2004";
  throw refused(
    version === ""
      ? "Malformed manifest: it does not say that it is SCORM 1.2 or 2004."
      : `Another standard: the manifest says ${version.slice(0, 60)}; SCORM 1.2 and 2004 can be played.`,
  );
}

function chosen(organizations: XmlElement | undefined): XmlElement | undefined {
  const all = every(organizations, "organization");
  const wanted = organizations?.attributes["default"];
  return all.find(({ attributes }) => attributes["identifier"] === wanted) ?? all[0];
}

type Reading = {
  has: (path: string) => boolean;
  root: XmlElement;
  resources: ReadonlyMap<string, Resource>;
  warnings: string[];
  count: number;
};

type Resource = Readonly<{
  bases: readonly (string | undefined)[];
  attributes: Readonly<Record<string, string>>;
}>;

function resourcesOf(root: XmlElement): ReadonlyMap<string, Resource> {
  const holder = first(root, "resources");
  const above = [root.attributes["xml:base"], holder?.attributes["xml:base"]];
  return new Map(
    every(holder, "resource").map(({ attributes }) => [
      attributes["identifier"] ?? "",
      { bases: [...above, attributes["xml:base"]], attributes },
    ]),
  );
}

function readItem(item: XmlElement, reading: Reading): ScormItem {
  reading.count += 1;
  if (reading.count > MOST_ITEMS) throw refused("Malformed manifest: it has too many items.");
  const { attributes } = item;
  const title = textOf(item, "title") || "Untitled";
  const sequencing = sequencingOf(item, reading.root);
  return {
    id: attributes["identifier"] || `item-${reading.count}`,
    title,
    isVisible: attributes["isvisible"] !== "false",
    launch: launchOf(attributes, title, reading),
    launchData: textOf(item, "datafromlms") || textOf(item, "dataFromLMS"),
    masteryScore: numberIn(textOf(item, "masteryscore")),
    maxTimeAllowed: textOf(item, "maxtimeallowed"),
    timeLimitAction: textOf(item, "timelimitaction") || textOf(item, "timeLimitAction"),
    completionThreshold: thresholdOf(first(item, "completionThreshold")),
    passingMeasure: sequencing?.passingMeasure ?? null,
    sequencing,
    children: every(item, "item").map((child) => readItem(child, reading)),
  };
}

function launchOf(attributes: Readonly<Record<string, string>>, title: string, reading: Reading) {
  const reference = attributes["identifierref"];
  if (!reference) return null;
  const resource = reading.resources.get(reference);
  const href = resource?.attributes["href"];
  if (!resource || !href) {
    reading.warnings.push(`“${title}” has nothing that could be started.`);
    return null;
  }
  const address = launchAddress(resource.bases, href, attributes["parameters"]);
  if (!address) {
    reading.warnings.push(`“${title}” leads out of the package, so it cannot be started here.`);
    return null;
  }
  if (!reading.has(address.path))
    throw refused(`Launch file missing: “${title}” starts at ${address.path}, which is not there.`);
  return { ...address, isSco: resource.attributes["scormtype"]?.toLowerCase() === "sco" };
}

/** In the 4th edition an attribute, before it the text of the element. */
function thresholdOf(element: XmlElement | undefined): number | null {
  if (!element) return null;
  const { completedbymeasure, minprogressmeasure } = element.attributes;
  if (completedbymeasure !== undefined)
    return completedbymeasure === "true" ? (numberIn(minprogressmeasure ?? "") ?? 1) : null;
  return numberIn(element.text.trim());
}

const numberIn = (text: string): number | null => {
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? null : value;
};
