import { useEffect, useRef, useState } from "react";
import type { PlannedSection } from "#app/domain/learning/authoring/queries.ts";

/** Notes what is about to move, and the control whose focus it should keep. */
export type Moving = (partId: string, controlId?: string) => void;

/** After something has moved, says where it stands now, and the focus is where it was. */
export function useMoved(sections: readonly PlannedSection[]): { said: string; moving: Moving } {
  const [said, say] = useState("");
  const moved = useRef<{ partId: string; controlId: string | undefined }>();
  useEffect(() => {
    if (!moved.current) return;
    const { partId, controlId } = moved.current;
    const place = placeOf(sections, partId);
    if (!place) return;
    moved.current = undefined;
    say(place);
    if (controlId) document.getElementById(controlId)?.focus();
  }, [sections]);
  return {
    said,
    moving: (partId, controlId) => {
      moved.current = { partId, controlId };
    },
  };
}

function placeOf(sections: readonly PlannedSection[], partId: string): string {
  const at = sections.findIndex(
    ({ id, lessons }) => id === partId || lessons.some((one) => one.id === partId),
  );
  const section = sections[at];
  if (!section) return "";
  const named = section.title || `section ${at + 1}`;
  if (section.id === partId) return `${named}: section ${at + 1} of ${sections.length}.`;
  const place = section.lessons.findIndex(({ id }) => id === partId);
  const title = section.lessons[place]?.title ?? "";
  return `${title}: lesson ${place + 1} of ${section.lessons.length} in ${named}.`;
}
