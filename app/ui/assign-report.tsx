import { Banner } from "#app/ui/banner.tsx";

type AssignReportProps = Readonly<{
  enrolled: number;
  waiting: readonly string[];
  unready: readonly string[];
  unknown: readonly string[];
}>;

/** What became of a list of people, and who was refused for which reason. */
export const AssignReport = ({ enrolled, waiting, unready, unknown }: AssignReportProps) => (
  <>
    <Banner
      tone="success"
      title={
        enrolled === 1 ? "1 person is in the course." : `${enrolled} people are in the course.`
      }
      live
    />
    <Refused title="In line, because every seat is taken" emails={waiting} />
    <Refused title="Not yet, because they lack a required course" emails={unready} />
    <Refused title="Nobody here has these addresses; invite them first" emails={unknown} />
  </>
);

const Refused = ({ title, emails }: { title: string; emails: readonly string[] }) =>
  emails.length > 0 && (
    <Banner tone="warning" title={title}>
      <ul className="mt-1 break-all">
        {emails.map((email) => (
          <li key={email}>{email}</li>
        ))}
      </ul>
    </Banner>
  );
