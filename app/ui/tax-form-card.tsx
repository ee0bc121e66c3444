import { TAX_FORMS, type TaxForm } from "#app/domain/marketplace/payouts/words.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Time } from "#app/ui/time.tsx";

type TaxFormCardProps = Readonly<{
  form: TaxForm;
  declaredAt: Date | null;
  legalName: string | null;
  numberEnd: string | null;
}>;

/** The form that a seller's country needs before a payout, and whether it is declared. */
export const TaxFormCard = ({ form, declaredAt, legalName, numberEnd }: TaxFormCardProps) => (
  <Card
    title="Tax form"
    description={TAX_FORMS[form]}
    actions={
      <LinkButton
        to="/teach/earnings/account/tax-form"
        size="sm"
        kind={declaredAt ? "secondary" : "primary"}
      >
        {declaredAt ? "Declare it again" : "Declare it"}
      </LinkButton>
    }
  >
    {declaredAt ? (
      <DefinitionList
        items={[
          { term: "Name", value: legalName },
          { term: "Number", value: `ends in ${numberEnd}` },
          { term: "Declared", value: <Time at={declaredAt} /> },
        ]}
      />
    ) : (
      <Badge tone="warning">Needed before the first payout</Badge>
    )}
  </Card>
);
