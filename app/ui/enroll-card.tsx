import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Cover } from "#app/ui/cover.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { formatPrice } from "#app/ui/price.ts";

type EnrollCardProps = Readonly<{
  course: Readonly<{
    slug: string;
    title: string;
    enrolled: boolean;
    priceMinor: bigint | null;
    priceCurrency: string | null;
  }>;
}>;

/** The way into a course: on for who has it, for free where it has no price, and else what it costs. */
export function EnrollCard({ course }: EnrollCardProps) {
  const { locale } = useLocale();
  const { slug, title, enrolled, priceMinor, priceCurrency } = course;
  const price =
    priceMinor !== null && priceCurrency
      ? formatPrice({ minor: priceMinor, currency: priceCurrency }, locale)
      : null;
  return (
    <Card footer={footerOf(enrolled, price)}>
      <div className="mb-5 aspect-[2/1] overflow-clip rounded-md">
        <Cover title={title} />
      </div>
      {enrolled ? (
        <LinkButton to={`/learn/${slug}`} kind="primary" size="lg" wide>
          Continue
        </LinkButton>
      ) : price ? (
        <Button type="button" kind="secondary" size="lg" wide disabled>
          Buy for {price}
        </Button>
      ) : (
        <Form action={`/courses/${slug}/enroll`}>
          <Button size="lg" wide pendingLabel="Enrolling…">
            Enroll
          </Button>
        </Form>
      )}
    </Card>
  );
}

function footerOf(enrolled: boolean, price: string | null): string {
  if (enrolled) return "You are enrolled.";
  if (price) return "It cannot be bought here yet: the academy takes no payments so far.";
  return "Free. You can start right away.";
}
