import { Link } from "@remix-run/react";
import type { Branch } from "#app/domain/identity/departments/department.ts";
import { counted } from "#app/ui/amount.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type DepartmentTreeProps = Readonly<{ branches: readonly Branch[]; nested?: boolean }>;

/** Departments as a list of lists, which every keyboard and screen reader knows, each a way to its page. */
export const DepartmentTree = ({ branches, nested = false }: DepartmentTreeProps) => (
  <ul className={nested ? "border-line ms-3 border-s ps-4 sm:ms-4" : ""}>
    {branches.map((branch) => (
      <li key={branch.id}>
        <BranchLine {...branch} />
        {branch.below.length > 0 && <DepartmentTree branches={branch.below} nested />}
      </li>
    ))}
  </ul>
);

function BranchLine({ id, name, people, total, below }: Branch) {
  const { locale } = useLocale();
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-1">
      <Link to={`/company/departments/${id}`} className="link font-medium">
        {name}
      </Link>
      <span className="figures text-ink-muted text-sm">
        {counted(people, "person", "people", locale)}
        {below.length > 0 && `, ${counted(total, "person", "people", locale)} in all`}
      </span>
    </div>
  );
}
