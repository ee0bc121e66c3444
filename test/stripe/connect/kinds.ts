import type Stripe from "stripe";

/** A connected account, with what is always said of one. */
export type ConnectedAccount = Stripe.Account & {
  capabilities: Record<string, "active" | "inactive" | "pending">;
  external_accounts: {
    object: "list";
    data: Stripe.BankAccount[];
    has_more: boolean;
    url: string;
  };
  requirements: Stripe.Account.Requirements;
  metadata: Record<string, string>;
  settings: Stripe.Account.Settings & { payouts: Stripe.Account.Settings.Payouts };
};

export type Transfer = Omit<Stripe.Transfer, "reversals" | "destination"> & {
  destination: string;
  reversals: { object: "list"; data: Stripe.TransferReversal[]; has_more: boolean; url: string };
};
