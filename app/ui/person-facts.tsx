import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Time } from "#app/ui/time.tsx";

type PersonFactsProps = Readonly<{
  email: string;
  emailVerifiedAt: Date | null;
  state: "active" | "deactivated";
  joinedAt: Date;
  lastSeenAt: Date | null;
  devices: number;
  now: Date;
}>;

/** Who somebody is, as an administrator sees them. */
export const PersonFacts = (props: PersonFactsProps) => {
  const { email, emailVerifiedAt, state, joinedAt, lastSeenAt, devices, now } = props;
  return (
    <Card>
      <DefinitionList
        items={[
          { term: "E-mail address", value: <span className="break-all">{email}</span> },
          {
            term: "Address proved",
            value: emailVerifiedAt ? <Time at={emailVerifiedAt} /> : "Not yet",
          },
          {
            term: "State",
            value:
              state === "active" ? (
                <Badge tone="success">Active</Badge>
              ) : (
                <Badge>Deactivated</Badge>
              ),
          },
          { term: "Joined", value: <Time at={joinedAt} /> },
          {
            term: "Last seen",
            value: lastSeenAt ? <Time at={lastSeenAt} since={now} /> : "Never",
          },
          {
            term: "Signed in on",
            value: devices === 1 ? "1 device" : `${devices} devices`,
          },
        ]}
      />
    </Card>
  );
};
