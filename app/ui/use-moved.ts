import { useEffect, useRef, useState } from "react";

type Part = Readonly<{ id: string; title: string }>;
type Section = Part & Readonly<{ lessons: readonly Part[] }>;

/** Notes what is about to move, and the control whose focus it should keep. */
export type Moving = (partId: string, controlId?: string) => void;

/** After something has moved, says where it stands now, and the focus is where it was. `part` is what a lesson is called. */
export function useMoved(
  sections: readonly Section[],
  part = "lesson",
): { said: string; moving: Moving } {
  const [said, say] = useState("");
  const moved = useRef<{ partId: string; controlId: string | undefined }>();
  useEffect(() => {
    if (!moved.current) return;
    const { partId, controlId } = moved.current;
    const place = placeOf(sections, partId, part);
    if (!place) return;
    moved.current = undefined;
    say(place);
    if (controlId) document.getElementById(controlId)?.focus();
  }, [sections, part]);
  return {
    said,
    moving: (partId, controlId) => {
      moved.current = { partId, controlId };
    },
  };
}

function placeOf(sections: readonly Section[], partId: string, part: string): string {
  const at = sections.findIndex(
    ({ id, lessons }) => id === partId || lessons.some((one) => one.id === partId),
  );
  const section = sections[at];
  if (!section) return "";
  const named = section.title || `section ${at + 1}`;
  if (section.id === partId) return `${named}: section ${at + 1} of ${sections.length}.`;
  const place = section.lessons.findIndex(({ id }) => id === partId);
  const title = section.lessons[place]?.title ?? "";
  return `${title}: ${part} ${place + 1} of ${section.lessons.length} in ${named}.`;
}
