import { SORTS, type Sort } from "#app/domain/learning/words.ts";
import { CONTROL } from "#app/ui/field.tsx";
import { useAsk } from "#app/ui/use-ask.ts";

type SortSelectProps = Readonly<{ form: string; sort: Sort; searched: boolean }>;

/** The order of the catalog. The one that an address without a word about it has, is sent as nothing. */
export function SortSelect({ form, sort, searched }: SortSelectProps) {
  const ask = useAsk();
  const usual: Sort = searched ? "relevance" : "newest";
  const offered = Object.entries(SORTS).filter(([name]) => searched || name !== "relevance");
  return (
    <select
      key={sort}
      name="sort"
      form={form}
      aria-label="Order"
      defaultValue={sort === usual ? "" : sort}
      onChange={({ currentTarget }) => currentTarget.form && ask(currentTarget.form)}
      className={`${CONTROL} sm:w-auto`}
    >
      {offered.map(([name, label]) => (
        <option key={name} value={name === usual ? "" : name}>
          {label}
        </option>
      ))}
    </select>
  );
}
