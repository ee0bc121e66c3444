import { type DragEvent, useState } from "react";

/**
 * Takes what is dropped on a list whose rows say their id in `data-part`: before the row under the pointer, or at the end.
 * `media` is the media type by which what belongs here is known while it is dragged.
 */
export function useDropping(
  media: string,
  parts: readonly Readonly<{ id: string }>[],
  onDrop: (id: string, index: number) => void,
) {
  const [over, setOver] = useState<number | null>(null);
  const indexAt = ({ target }: DragEvent) => {
    const row = target instanceof Element ? target.closest("[data-part]") : null;
    const index = parts.findIndex(({ id }) => id === row?.getAttribute("data-part"));
    return index < 0 ? parts.length : index;
  };
  return {
    over,
    listening: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(media)) return;
        event.preventDefault();
        setOver(indexAt(event));
      },
      onDragLeave: () => setOver(null),
      onDrop: (event: DragEvent) => {
        const dropped = event.dataTransfer.getData(media);
        setOver(null);
        if (!dropped) return;
        event.preventDefault();
        const from = parts.findIndex(({ id }) => id === dropped);
        const to = indexAt(event);
        onDrop(dropped, from >= 0 && from < to ? to - 1 : to);
      },
    },
  };
}
