import { SlidersHorizontal } from "lucide-react";
import type { FormEvent } from "react";
import { FACETS, type Facet } from "#app/domain/learning/words.ts";
import { formatCount } from "#app/ui/amount.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { wordOf } from "#app/ui/facet-words.ts";
import { useLocale } from "#app/ui/locale-context.tsx";
import { useAsk } from "#app/ui/use-ask.ts";

type Value = Readonly<{ value: string; total: number; more: boolean }>;

/** More values of a facet than these stand behind a button. */
const MOST = 8;

type CatalogFiltersProps = Readonly<{
  /** The form that the boxes belong to. */
  form: string;
  choices: readonly Readonly<{ facet: Facet; values: readonly Value[] }>[];
  chosen: Readonly<Record<Facet, readonly string[]>>;
}>;

/** Beside the courses where there is room, behind a button on a phone; each value with what it would leave. */
export function CatalogFilters({ form, choices, chosen }: CatalogFiltersProps) {
  const ask = useAsk();
  const set = choices.reduce((sum, { facet }) => sum + chosen[facet].length, 0);
  const apply = (event: FormEvent<HTMLElement>) => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.form) ask(target.form);
  };
  return (
    <details
      className="min-w-0 lg:details-content:block lg:details-content:[content-visibility:visible]"
      onChange={apply}
    >
      <summary
        className={`${buttonClass("secondary", "md")} lg:supports-[selector(::details-content)]:hidden`}
      >
        <SlidersHorizontal aria-hidden className="size-4" />
        {set > 0 ? `Filters (${set})` : "Filters"}
      </summary>
      <div className="flex flex-col gap-6 max-lg:mt-5">
        {choices.map(({ facet, values }) => (
          <fieldset key={facet} className="min-w-0">
            <legend className="mb-2 text-sm font-semibold">{FACETS[facet].label}</legend>
            <Choices values={values.slice(0, MOST)} {...{ form, facet, chosen }} />
            {values.length > MOST && (
              <details open={values.slice(MOST).some(({ value }) => chosen[facet].includes(value))}>
                <summary className="link inline-block py-1 text-sm">More</summary>
                <Choices values={values.slice(MOST)} {...{ form, facet, chosen }} />
              </details>
            )}
          </fieldset>
        ))}
        <div className="hidden noscript:block">
          <button type="submit" form={form} className={buttonClass("secondary", "md", true)}>
            Show these courses
          </button>
        </div>
      </div>
    </details>
  );
}

type ChoicesProps = Readonly<{
  form: string;
  facet: Facet;
  values: readonly Value[];
  chosen: Readonly<Record<Facet, readonly string[]>>;
}>;

const Choices = ({ form, facet, values, chosen }: ChoicesProps) =>
  values.map((value) => (
    <Choice
      key={value.value}
      {...{ form, facet, value }}
      checked={chosen[facet].includes(value.value)}
    />
  ));

type ChoiceProps = Readonly<{ form: string; facet: Facet; value: Value; checked: boolean }>;

/** Keyed by whether it is set, so that it follows the address also when that is gone back to. */
function Choice({ form, facet, value, checked }: ChoiceProps) {
  const { locale } = useLocale();
  return (
    <label className="flex min-h-8 items-center gap-2.5 py-1 text-sm">
      <input
        key={String(checked)}
        type="checkbox"
        form={form}
        name={facet}
        value={value.value}
        defaultChecked={checked}
        className="size-4.5 shrink-0"
      />
      <span className="min-w-0 flex-1">{wordOf(facet, value.value, locale)}</span>
      <span className="figures text-ink-muted">
        {formatCount(value.total, locale)}
        {value.more && "+"}
      </span>
    </label>
  );
}
