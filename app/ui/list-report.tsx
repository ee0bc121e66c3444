import { Banner } from "#app/ui/banner.tsx";

type ListReportProps = Readonly<{
  taken: number;
  /** Where they are now: "in the course". */
  what: string;
  /** Who was refused, under each reason. */
  refused: Readonly<Record<string, readonly string[]>>;
}>;

/** What became of a list of addresses. */
export const ListReport = ({ taken, what, refused }: ListReportProps) => (
  <>
    <Banner
      tone="success"
      title={taken === 1 ? `1 person is ${what}.` : `${taken} people are ${what}.`}
      live
    />
    {Object.entries(refused).map(
      ([why, emails]) =>
        emails.length > 0 && (
          <Banner key={why} tone="warning" title={why}>
            <ul className="mt-1 break-all">
              {emails.map((email) => (
                <li key={email}>{email}</li>
              ))}
            </ul>
          </Banner>
        ),
    )}
  </>
);
