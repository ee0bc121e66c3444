import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { WayIn } from "#app/domain/learning/joining/words.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { formatCount } from "#app/ui/amount.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { BUYING, BuyButtons } from "#app/ui/buy-buttons.tsx";
import { Card } from "#app/ui/card.tsx";
import { Cover } from "#app/ui/cover.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { useRoot } from "#app/ui/use-root.ts";

type EnrollCardProps = Readonly<{
  course: Readonly<{
    slug: string;
    title: string;
    enrolled: boolean;
    priceMinor: bigint | null;
    priceCurrency: string | null;
  }>;
  way: WayIn;
}>;

/** The way into a course: on for who has it, and else what is to be done for it, or what stands before it. */
export function EnrollCard({ course, way }: EnrollCardProps) {
  const { locale } = useLocale();
  const { slug, title, enrolled, priceMinor, priceCurrency } = course;
  const price =
    priceMinor !== null && priceCurrency
      ? formatPrice({ minor: priceMinor, currency: priceCurrency }, locale)
      : null;
  const { takesPayments, person } = useRoot();
  const door = enrolled
    ? OPEN
    : (stopped(way, slug) ?? priced(price, takesPayments) ?? entrance(way, locale));
  const isSold = !enrolled && takesPayments && door.price !== undefined;
  return (
    <Card footer={door.footer}>
      <div className="mb-5 aspect-[2/1] overflow-clip rounded-md">
        <Cover title={title} />
      </div>
      {enrolled ? (
        <LinkButton to={`/learn/${slug}`} kind="primary" size="lg" wide>
          Continue
        </LinkButton>
      ) : isSold ? (
        <BuyButtons at={`/courses/${slug}`} price={door.price ?? ""} isSignedIn={person !== null} />
      ) : (
        <Handle {...door} slug={slug} />
      )}
    </Card>
  );
}

/** What is on the door: a verb that can be given, words where there is none, and what is said below. */
type Door = Readonly<{
  footer: ReactNode;
  verb?: string;
  to?: string;
  closed?: ReactNode;
  /** What it costs, where it can be bought. */
  price?: string;
}>;

const OPEN: Door = { footer: "You are enrolled." };

function Handle({ slug, verb, to = "enroll", closed }: Door & { slug: string }) {
  if (!verb) return <div className="text-sm">{closed}</div>;
  return (
    <div className="flex flex-col gap-4">
      {closed && <div className="text-sm">{closed}</div>}
      <Form action={`/courses/${slug}/${to}`}>
        <Button
          size="lg"
          wide
          kind={to === "enroll" ? "primary" : "secondary"}
          pendingLabel="One moment…"
        >
          {verb}
        </Button>
      </Form>
    </div>
  );
}

/** What keeps the reader out, or on the way. */
function stopped(way: WayIn, slug: string): Door | null {
  const { request, place, reason, wasTakenOut, joining } = way;
  if (request === "waiting") return waiting(place);
  if (request === "asked")
    return {
      closed: <strong>You have asked to join.</strong>,
      ...{ verb: "Withdraw the request", to: "withdraw-request" },
      footer: "Whoever teaches the course decides, and you get a letter.",
    };
  if (wasTakenOut)
    return {
      closed: <Because title="You were taken out of this course." reason={reason} />,
      footer: "What you did is kept. Ask whoever teaches the course.",
    };
  if (joining === "assigned" || joining === "class")
    return {
      closed: <strong>{joining === "class" ? "Taken by classes" : "By assignment"}</strong>,
      footer:
        joining === "class"
          ? "Whoever is in a class that takes this course is enrolled with it."
          : "Whoever teaches the course decides who takes it.",
    };
  return way.missing.length > 0 ? beforehand(way, slug) : null;
}

const waiting = (place: number): Door => ({
  closed: (
    <strong>
      {place === 1 ? "You are the next in line." : `You are number ${place} in line.`}
    </strong>
  ),
  verb: "Leave the line",
  to: "withdraw-request",
  footer: "Every seat is taken. When it is your turn the seat is yours, and you get a letter.",
});

const beforehand = ({ missing }: WayIn, slug: string): Door => ({
  closed: (
    <>
      <strong>Complete first:</strong>
      <ul className="mt-2 flex list-disc flex-col gap-1 ps-5">
        {missing.map((course) => (
          <li key={`${slug} ${course.slug}`}>
            {course.isOnOffer ? (
              <Link to={`/courses/${course.slug}`} className="link">
                {course.title}
              </Link>
            ) : (
              course.title
            )}
          </li>
        ))}
      </ul>
    </>
  ),
  footer: "Then this course opens to you.",
});

function priced(price: string | null, takesPayments: boolean): Door | null {
  if (price === null) return null;
  if (takesPayments) return { price, footer: BUYING };
  return {
    closed: <strong>{price}</strong>,
    footer: "It cannot be bought at the moment: payments are switched off here.",
  };
}

function entrance({ joining, isFull, seats, request, reason }: WayIn, locale: string): Door {
  if (joining === "request")
    return {
      verb: request === "declined" ? "Ask again" : "Ask to join",
      ...(request === "declined" && {
        closed: <Because title="Your request was declined." reason={reason} />,
      }),
      footer: "Whoever teaches the course approves who joins.",
    };
  if (isFull)
    return {
      verb: "Join the waiting list",
      footer: "Every seat is taken. Seats that become free go to the first in line.",
    };
  return {
    verb: "Enroll",
    footer:
      seats === null
        ? "Free. You can start right away."
        : `Free, with ${formatCount(seats, locale)} seats in all.`,
  };
}

const Because = ({ title, reason }: { title: string; reason: string }) => (
  <>
    <strong>{title}</strong>
    {reason && <p className="text-ink-muted mt-1">{reason}</p>}
  </>
);
