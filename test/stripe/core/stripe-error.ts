type ErrorType = "invalid_request_error" | "card_error" | "idempotency_error" | "api_error";
type Said = {
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  payment_intent?: unknown;
  setup_intent?: unknown;
  payment_method?: unknown;
  charge?: string;
};

/** An answer that says no, in the shape that Stripe gives it. */
export class StripeFailure extends Error {
  readonly status: number;
  readonly body: { error: Said & { type: ErrorType } };
  constructor(status: number, body: { error: Said & { type: ErrorType } }) {
    super(body.error.message);
    this.status = status;
    this.body = body;
  }
}

/** https://docs.stripe.com/api/errors */
export const stripeError = (status: number, type: ErrorType, said: Said) =>
  new StripeFailure(status, { error: { ...said, type } });

/** The request is not one that can be done. */
export const invalid = (message: string, more: Omit<Said, "message"> = {}) =>
  stripeError(400, "invalid_request_error", { message, ...more });
