import type { ProgramState } from "#app/domain/learning/programs/words.ts";
import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";

type ProgramListingProps = Readonly<{ at: string; state: ProgramState; mayOffer: boolean }>;

/** Puts a path or a bundle on offer, or takes it off, after asking. */
export const ProgramListing = ({ at, state, mayOffer }: ProgramListingProps) =>
  state === "published" ? (
    <Card title="On offer" description="Everybody finds it. What you change here is seen at once.">
      <ConfirmDialog to={`${at}/withdraw`} label="Withdraw" size="md" {...WITHDRAW} />
    </Card>
  ) : (
    <Card
      title={state === "draft" ? "Not on offer yet" : "Withdrawn"}
      description={
        mayOffer
          ? "Nobody finds it. Whoever is on it goes on."
          : "What authors write is looked at here first. Ask an administrator to put it on offer."
      }
    >
      {mayOffer && (
        <ConfirmDialog
          to={`${at}/offer`}
          label="Put on offer"
          labelKind="primary"
          size="md"
          {...OFFER}
        />
      )}
    </Card>
  );

export const OFFER = {
  title: "Put it on offer?",
  description: "Everybody finds it and can join. It can be withdrawn at any time.",
  confirm: "Put on offer",
  kind: "primary",
} as const;

export const WITHDRAW = {
  title: "Withdraw it?",
  description: "Nobody new finds it. Whoever is on it keeps it, to the last course.",
  confirm: "Withdraw",
  kind: "danger",
} as const;
