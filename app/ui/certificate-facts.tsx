import { Day } from "#app/ui/day.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";

type CertificateFactsProps = Readonly<{
  certificate: Readonly<{
    number: string;
    courseTitle: string;
    issuerName: string;
    instructorName: string | null;
    issuedOn: string;
    validThrough: string | null;
    revokedOn: string | null;
  }>;
}>;

/** What a certificate says. */
export const CertificateFacts = ({ certificate }: CertificateFactsProps) => {
  const { issuedOn, validThrough, revokedOn } = certificate;
  const items = [
    { term: "For", value: certificate.courseTitle },
    { term: "Issued by", value: certificate.issuerName },
    { term: "Instructor", value: certificate.instructorName },
    { term: "Completed on", value: <Day on={issuedOn} /> },
    { term: "Valid through", value: validThrough && <Day on={validThrough} /> },
    { term: "Revoked on", value: revokedOn && <Day on={revokedOn} /> },
    { term: "Number", value: <span className="figures">{certificate.number}</span> },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
};
