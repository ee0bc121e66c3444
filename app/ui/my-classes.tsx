import { Card } from "#app/ui/card.tsx";
import { Day } from "#app/ui/day.tsx";

type MyClass = Readonly<{
  id: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  instructors: readonly string[];
}>;

/** The classes that the reader is in; nothing where there are none. */
export const MyClasses = ({ classes }: { classes: readonly MyClass[] }) =>
  classes.length > 0 && (
    <div className="mb-10 max-w-2xl">
      <Card title="My classes">
        <ul className="divide-line -my-3 divide-y text-sm">
          {classes.map(({ id, name, startsOn, endsOn, instructors }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-3">
              <span className="min-w-0">
                <span className="font-medium">{name}</span>
                {instructors.length > 0 && (
                  <span className="text-ink-muted block">with {instructors.join(", ")}</span>
                )}
              </span>
              <span className="text-ink-muted">
                {startsOn && (
                  <>
                    from <Day on={startsOn} />{" "}
                  </>
                )}
                {endsOn && (
                  <>
                    to <Day on={endsOn} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
