import { Link } from "@remix-run/react";
import { BookOpen, SearchX } from "lucide-react";
import { LinkButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";

type NothingFoundProps = Readonly<{
  words: string;
  /** Those of the words that no course has. */
  unknown: readonly string[];
  filtered: boolean;
}>;

/** Why no course is shown, and which question would be answered. */
export function NothingFound({ words, unknown, filtered }: NothingFoundProps) {
  if (!words && !filtered)
    return (
      <Empty icon={BookOpen} title="The first course is being prepared">
        Come back soon; it will stand here.
      </Empty>
    );
  return (
    <Empty
      icon={SearchX}
      title={titleOf(words, filtered)}
      action={<LinkButton to="/courses">Show all courses</LinkButton>}
    >
      <WayOut {...{ words, unknown, filtered }} />
    </Empty>
  );
}

function titleOf(words: string, filtered: boolean): string {
  if (!words) return "No course fits all of these filters";
  return filtered
    ? `No course with “${words}” fits these filters`
    : `No course has “${words}” in it`;
}

function WayOut({ words, unknown, filtered }: NothingFoundProps) {
  const known = words.split(/\s+/).filter((word) => !unknown.includes(word.toLowerCase()));
  if (unknown.length > 0 && known.length > 0 && known.length < words.split(/\s+/).length) {
    const fewer = known.join(" ");
    return (
      <>
        Nothing here is about {unknown.map((word) => `“${word}”`).join(" or ")}. Search for{" "}
        <Link className="link" to={`/courses?${new URLSearchParams({ words: fewer })}`}>
          {fewer}
        </Link>{" "}
        alone.
      </>
    );
  }
  if (filtered && words)
    return (
      <>
        Remove a filter, or look for it in{" "}
        <Link className="link" to={`/courses?${new URLSearchParams({ words })}`}>
          all courses
        </Link>
        .
      </>
    );
  if (filtered) return "Remove one of them.";
  return "Try fewer words, or another way to say it.";
}
