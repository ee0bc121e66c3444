import type { ReactNode } from "react";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { BUYING, BuyButtons } from "#app/ui/buy-buttons.tsx";
import { Card } from "#app/ui/card.tsx";
import { Cover } from "#app/ui/cover.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { useRoot } from "#app/ui/use-root.ts";

type ProgramDoorProps = Readonly<{
  program: Readonly<{
    slug: string;
    title: string;
    kind: "path" | "bundle";
    isIn: boolean;
    wasIn: boolean;
    wasTakenOff: boolean;
    priceMinor: bigint | null;
    priceCurrency: string | null;
  }>;
}>;

/** The way onto a path or into a bundle: on for who is on it, and else what is to be done for it. */
export function ProgramDoor({ program }: ProgramDoorProps) {
  const { locale } = useLocale();
  const { priceMinor, priceCurrency, wasIn, title } = program;
  const price =
    priceMinor !== null && priceCurrency && !wasIn
      ? formatPrice({ minor: priceMinor, currency: priceCurrency }, locale)
      : null;
  const { takesPayments, person } = useRoot();
  const { handle, footer } = doorOf(program, price, takesPayments, person !== null);
  return (
    <Card footer={footer}>
      <div className="mb-5 aspect-[2/1] overflow-clip rounded-md">
        <Cover title={title} />
      </div>
      {handle}
    </Card>
  );
}

type Door = Readonly<{ handle: ReactNode; footer: string }>;

function doorOf(
  program: ProgramDoorProps["program"],
  price: string | null,
  takesPayments: boolean,
  isSignedIn: boolean,
): Door {
  const { slug, kind, isIn, wasTakenOff } = program;
  if (isIn)
    return {
      handle: (
        <LinkButton to={`/paths/${slug}/learn`} kind="primary" size="lg" wide>
          Continue
        </LinkButton>
      ),
      footer: kind === "path" ? "You are on this path." : "This bundle is yours.",
    };
  if (wasTakenOff)
    return {
      handle: <strong className="text-sm">You were taken off it.</strong>,
      footer: "What you did is kept. Ask whoever looks after it.",
    };
  if (price !== null && takesPayments)
    return {
      handle: <BuyButtons at={`/paths/${slug}`} {...{ price, isSignedIn }} />,
      footer: BUYING,
    };
  if (price !== null)
    return {
      handle: <strong className="text-sm">{price}</strong>,
      footer: "It cannot be bought at the moment: payments are switched off here.",
    };
  return {
    handle: (
      <Form action={`/paths/${slug}/join`}>
        <Button size="lg" wide pendingLabel="One moment…">
          {kind === "path" ? "Join the path" : "Take the bundle"}
        </Button>
      </Form>
    ),
    footer: "Free. You are in its courses as each of them lets you in.",
  };
}
