/** Where a subscription stands. The last two are its end. */
export type Status =
  | "incomplete"
  | "trialing"
  | "active"
  | "past_due"
  | "unpaid"
  | "paused"
  | "canceled"
  | "incomplete_expired";

/** What befalls it. */
export type Happening =
  | "paid"
  | "payment_failed"
  | "retries_exhausted:cancel"
  | "retries_exhausted:unpaid"
  | "retries_exhausted:past_due"
  | "first_payment_timed_out"
  | "trial_started"
  | "trial_ended"
  | "trial_ended_without_card:pause"
  | "resumed"
  | "canceled";

const after: Record<Status, Partial<Record<Happening, Status>>> = {
  incomplete: {
    paid: "active",
    first_payment_timed_out: "incomplete_expired",
    canceled: "incomplete_expired",
  },
  trialing: {
    trial_ended: "active",
    "trial_ended_without_card:pause": "paused",
    canceled: "canceled",
  },
  active: { payment_failed: "past_due", trial_started: "trialing", canceled: "canceled" },
  past_due: {
    paid: "active",
    "retries_exhausted:cancel": "canceled",
    "retries_exhausted:unpaid": "unpaid",
    trial_started: "trialing",
    canceled: "canceled",
  },
  unpaid: { paid: "active", canceled: "canceled" },
  paused: { resumed: "active", canceled: "canceled" },
  canceled: {},
  incomplete_expired: {},
};

/** Where it stands after that; what does not concern its state leaves it. */
export const statusAfter = (status: Status, happening: Happening): Status =>
  after[status][happening] ?? status;

export const hasEnded = (status: Status): boolean =>
  status === "canceled" || status === "incomplete_expired";
