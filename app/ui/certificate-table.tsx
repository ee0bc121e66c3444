import { Link } from "@remix-run/react";
import { Award } from "lucide-react";
import type { CertificateState } from "#app/domain/learning/certificates/words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { CertificateStateBadge } from "#app/ui/certificate-state-badge.tsx";
import { Day } from "#app/ui/day.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Table } from "#app/ui/table.tsx";

type CertificateTableProps = Readonly<{
  rows: readonly Readonly<{
    id: string;
    code: string;
    number: string;
    personName: string;
    courseTitle: string;
    issuedOn: string;
    state: CertificateState;
  }>[];
  search: string;
}>;

/** Certificates of an academy, and the way to revoke each. */
export const CertificateTable = ({ rows, search }: CertificateTableProps) => (
  <Table
    caption="Certificates, the latest first"
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        header: "Certificate",
        cell: ({ code, number, personName }) => (
          <span className="block min-w-0">
            <Link to={`/verify/${code}`} className="link">
              <bdi>{personName}</bdi>
            </Link>
            <span className="figures text-ink-muted block text-sm font-normal">{number}</span>
          </span>
        ),
      },
      { header: "For", cell: ({ courseTitle }) => courseTitle },
      { header: "Completed", cell: ({ issuedOn }) => <Day on={issuedOn} /> },
      { header: "State", cell: ({ state }) => <CertificateStateBadge state={state} /> },
      {
        header: "What to do",
        align: "end",
        cell: ({ id, number, state }) =>
          state !== "revoked" && (
            <LinkButton to={`/company/certificates/${id}/revoke`} size="sm">
              Revoke<span className="sr-only"> {number}</span>
            </LinkButton>
          ),
      },
    ]}
    empty={
      <Empty icon={Award} title={search ? "No certificate says that" : "No certificate yet"}>
        {search
          ? "Try a part of the name, of the course or path, or of the number."
          : "Whoever completes a course or a path that has a certificate receives it at once."}
      </Empty>
    }
  />
);
