import { ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { CONTROL } from "#app/ui/field.tsx";

type Item = Readonly<{ id: string; text: string }>;

type AnswerOrderProps = Readonly<{
  name: string;
  items: readonly Item[];
  /** The order that was saved; none yet when null. */
  order: readonly string[] | null;
  labelledBy: string;
}>;

/** Items to put in order: by buttons that move one up or down or, without scripts, by giving each its place. */
export function AnswerOrder(props: AnswerOrderProps) {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot hold a prompt with blocks in it.
    <div role="group" aria-labelledby={props.labelledBy}>
      {scripted ? <MovableItems {...props} /> : <PlacedItems {...props} />}
    </div>
  );
}

type ItemsProps = Omit<AnswerOrderProps, "labelledBy">;

const LIST = "divide-line border-line divide-y rounded-md border";

function PlacedItems({ name, items, order }: ItemsProps) {
  return (
    <ul className={LIST}>
      {items.map(({ id, text }) => (
        <li key={id} className="flex items-center gap-3 px-3 py-2">
          <select
            name={`${name}.${id}`}
            aria-label={`Place of ${text}`}
            defaultValue={order ? order.indexOf(id) + 1 : ""}
            className={`${CONTROL} w-20 shrink-0`}
          >
            <option value="">–</option>
            {items.map((item, index) => (
              <option key={item.id} value={index + 1}>
                {index + 1}
              </option>
            ))}
          </select>
          {text}
        </li>
      ))}
    </ul>
  );
}

function MovableItems({ name, items, order }: ItemsProps) {
  const [ids, setIds] = useState(() => order ?? items.map(({ id }) => id));
  const [said, say] = useState("");
  const [touched, touch] = useState(order !== null);
  const first = useRef<HTMLInputElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // Told once the fields hold the new places.
    if (moved.current && ids) first.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [ids]);
  const move = (at: number, by: number) => {
    const next = [...ids];
    const [id = ""] = next.splice(at, 1);
    next.splice(at + by, 0, id);
    moved.current = true;
    touch(true);
    setIds(next);
    say(`${textOf(items, id)}: place ${at + by + 1} of ${ids.length}.`);
  };
  return (
    <>
      <ol className={LIST}>
        {ids.map((id, at) => (
          <li key={id} className="flex items-center gap-3 py-1.5 ps-3 pe-1.5">
            <span aria-hidden className="figures text-ink-muted w-5">
              {at + 1}
            </span>
            <span className="min-w-0 flex-1">{textOf(items, id)}</span>
            <input
              ref={at === 0 ? first : undefined}
              type="hidden"
              name={`${name}.${id}`}
              value={touched ? at + 1 : ""}
            />
            <Step
              icon={ChevronUp}
              text={`Move ${textOf(items, id)} up`}
              onPress={at > 0 ? () => move(at, -1) : undefined}
            />
            <Step
              icon={ChevronDown}
              text={`Move ${textOf(items, id)} down`}
              onPress={at < ids.length - 1 ? () => move(at, 1) : undefined}
            />
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}

type StepProps = { icon: typeof ChevronUp; text: string; onPress: (() => void) | undefined };

/** At either end it stays where it is and does nothing, so that the focus is not lost. */
const Step = ({ icon, text, onPress }: StepProps) => (
  <Button
    type="button"
    kind="ghost"
    size="sm"
    icon={icon}
    aria-disabled={onPress ? undefined : true}
    onClick={() => onPress?.()}
  >
    <span className="sr-only">{text}</span>
  </Button>
);

const textOf = (items: readonly Item[], id: string): string =>
  items.find((item) => item.id === id)?.text ?? "";
