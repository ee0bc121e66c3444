import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";

type ListingCardProps = Readonly<{
  course: Readonly<{
    slug: string;
    state: "draft" | "submitted" | "published" | "withdrawn";
    withdrawnBy: "author" | "moderator" | null;
    appealedAt: Date | null;
  }>;
}>;

/** Where a course stands in the catalog, and the way to change that. */
export function ListingCard({
  course: { slug, state, withdrawnBy, appealedAt },
}: ListingCardProps) {
  const at = `/teach/courses/${slug}`;
  if (state === "published")
    return (
      <Card
        title="In the catalog"
        description="Everybody finds it. Withdrawn, nobody new does; whoever has enrolled keeps it."
        actions={<LinkButton to={`${at}/withdraw`}>Withdraw</LinkButton>}
      >
        <LinkButton to={`/courses/${slug}`} size="sm">
          See it in the catalog
        </LinkButton>
      </Card>
    );
  if (state !== "withdrawn") return null;
  if (withdrawnBy === "author")
    return (
      <Card
        title="Withdrawn"
        description="Nobody new finds it. Whoever has enrolled keeps it."
        actions={<LinkButton to={`${at}/relist`}>Put it back</LinkButton>}
      />
    );
  return (
    <Card
      title="Withdrawn by a moderator"
      description="The reason is in the list below. Whoever has enrolled keeps the course."
      actions={!appealedAt && <LinkButton to={`${at}/appeal`}>Appeal</LinkButton>}
    >
      {appealedAt && <p className="text-sm">Your appeal waits to be answered.</p>}
    </Card>
  );
}
