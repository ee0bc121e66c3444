import { Form, Link, useNavigate, useSubmit } from "@remix-run/react";
import { Ellipsis, type LucideIcon } from "lucide-react";
import * as DropdownMenu from "radix-ui/dropdown-menu";

type Destination = Readonly<{ to: string }>;
type Deed = Readonly<{
  /** Where it is posted. */
  post: string;
  fields?: Readonly<Record<string, string>>;
}>;

/** Something to go to or to do. What cannot be undone goes to a page that asks first. */
type MenuItem = Readonly<{ label: string; icon?: LucideIcon; danger?: boolean }> &
  (Destination | Deed);

type MenuProps = Readonly<{
  /** Whose menu it is, for screen readers: "Actions for Amara Okafor". */
  label: string;
  items: readonly MenuItem[];
}>;

const TRIGGER =
  "grid size-9 place-items-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink";
const PANEL = "z-40 min-w-48 rounded-md border border-line bg-surface p-1 shadow-float";
const ITEM =
  "flex min-h-9 w-full cursor-default items-center gap-2.5 rounded-sm px-3 text-start text-sm outline-offset-[-2px] hover:bg-sunken data-highlighted:bg-sunken";

/** What else can be done with one thing, behind a button; a plain disclosure without scripts. */
export function Menu({ label, items }: MenuProps) {
  const navigate = useNavigate();
  const submit = useSubmit();
  const choose = (item: MenuItem) =>
    "to" in item
      ? navigate(item.to)
      : submit(item.fields ?? {}, { method: "post", action: item.post });
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className={`noscript:hidden ${TRIGGER}`}>
          <Ellipsis aria-hidden className="size-4" />
          <span className="sr-only">{label}</span>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content align="end" sideOffset={4} className={PANEL}>
            {items.map((item) => (
              <DropdownMenu.Item key={item.label} onSelect={() => choose(item)} className={ITEM}>
                <Face {...item} />
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <PlainMenu label={label} items={items} />
    </>
  );
}

function PlainMenu({ label, items }: MenuProps) {
  return (
    <details className="relative hidden noscript:block">
      <summary className={TRIGGER}>
        <Ellipsis aria-hidden className="size-4" />
        <span className="sr-only">{label}</span>
      </summary>
      <ul className={`absolute end-0 ${PANEL}`}>
        {items.map((item) => (
          <li key={item.label}>
            <PlainItem {...item} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function PlainItem(item: MenuItem) {
  if ("to" in item)
    return (
      <Link to={item.to} className={ITEM}>
        <Face {...item} />
      </Link>
    );
  return (
    <Form method="post" action={item.post}>
      {Object.entries(item.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={ITEM}>
        <Face {...item} />
      </button>
    </Form>
  );
}

type FaceProps = { label: string; icon?: LucideIcon; danger?: boolean };

const Face = ({ label, icon: Icon, danger }: FaceProps) => (
  <span className={`flex items-center gap-2.5 ${danger ? "text-danger" : ""}`}>
    {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
    {label}
  </span>
);
