import { Form, type MetaFunction, useLoaderData, useLocation } from "@remix-run/react";
import type { FormEvent } from "react";
import { coursesOnOffer, sortOf } from "#app/domain/learning/courses-on-offer.ts";
import { CatalogQuestion, questionsIn } from "#app/domain/learning/schema.ts";
import { FACET_NAMES } from "#app/domain/learning/words.ts";
import { parse, visit } from "#app/edge.ts";
import { counted } from "#app/ui/amount.tsx";
import { addressFrom } from "#app/ui/catalog-address.ts";
import { CatalogFilters } from "#app/ui/catalog-filters.tsx";
import { CatalogSearch } from "#app/ui/catalog-search.tsx";
import { CatalogTabs } from "#app/ui/catalog-tabs.tsx";
import { CourseGrid } from "#app/ui/course-grid.tsx";
import { FilterChips } from "#app/ui/filter-chips.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { NothingFound } from "#app/ui/nothing-found.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SortSelect } from "#app/ui/sort-select.tsx";
import { useAsk } from "#app/ui/use-ask.ts";

export const meta: MetaFunction = () => [{ title: "Courses" }];

export const loader = visit(async (glance, { request }) => {
  const question = parse(CatalogQuestion, questionsIn(new URL(request.url).searchParams));
  const { courses: _, ...found } = await coursesOnOffer(glance, question);
  return { ...found, question: { ...question, sort: sortOf(question) } };
});

const FORM = "catalog";

export default function Courses() {
  const { cards, older, choices, unknown, question } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const ask = useAsk();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask(event.currentTarget);
  };
  const filtered = FACET_NAMES.some((facet) => question[facet].length > 0);
  return (
    <>
      <PageHeader title="Courses" />
      <CatalogTabs />
      <search>
        <Form id={FORM} method="get" onSubmit={send} className="mb-6 flex flex-wrap gap-3">
          <CatalogSearch form={FORM} defaultValue={question.words} />
          <SortSelect form={FORM} sort={question.sort} searched={question.words !== ""} />
        </Form>
      </search>
      <div className={choices.length > 0 ? WITH_FILTERS : ""}>
        {choices.length > 0 && <CatalogFilters form={FORM} choices={choices} chosen={question} />}
        <section aria-label="Courses found" className="flex min-w-0 flex-col gap-5">
          <FilterChips chosen={question} />
          <Found />
          {cards.length > 0 ? (
            <CourseGrid courses={cards} />
          ) : (
            <NothingFound words={question.words} unknown={unknown} filtered={filtered} />
          )}
          <Pager
            label="Pages of courses"
            older={older && addressFrom(search, older)}
            olderLabel="More courses"
          />
        </section>
      </div>
    </>
  );
}

const WITH_FILTERS = "grid gap-x-10 gap-y-6 lg:grid-cols-[14rem_minmax(0,1fr)]";

/** How many there are, and whether a word was read as another one. */
function Found() {
  const { total, more, meant, question } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  if (total === 0) return null;
  const many = counted(total, "course", "courses", locale);
  return (
    <p role="status" className="text-ink-muted text-sm">
      {more ? `More than ${many}` : many}
      {meant && (
        <>
          {" "}
          with <strong className="text-ink">{meant}</strong>, because none has “{question.words}”
        </>
      )}
    </p>
  );
}
