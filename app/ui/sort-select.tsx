import { useSubmit } from "@remix-run/react";
import { SORTS, type Sort } from "#app/domain/learning/words.ts";
import { CONTROL } from "#app/ui/field.tsx";

type SortSelectProps = Readonly<{ form: string; sort: Sort; searched: boolean }>;

/** The order of the catalog. The one that an address without a word about it has, is sent as nothing. */
export function SortSelect({ form, sort, searched }: SortSelectProps) {
  const submit = useSubmit();
  const usual: Sort = searched ? "relevance" : "newest";
  const offered = Object.entries(SORTS).filter(([name]) => searched || name !== "relevance");
  return (
    <select
      key={sort}
      name="sort"
      form={form}
      aria-label="Order"
      defaultValue={sort === usual ? "" : sort}
      onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
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
