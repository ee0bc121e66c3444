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
      title={words ? `No course has “${words}” in it` : "No course fits all of these filters"}
      action={<LinkButton to="/courses">Show all courses</LinkButton>}
    >
      <WayOut {...{ words, unknown, filtered }} />
    </Empty>
  );
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
        Remove a filter, or{" "}
        <Link className="link" to={`/courses?${new URLSearchParams({ words })}`}>
          search all courses
        </Link>{" "}
        for it.
      </>
    );
  if (filtered) return "Remove one of them.";
  return "Try fewer words, or another way to say it.";
}
