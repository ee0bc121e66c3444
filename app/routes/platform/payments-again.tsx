import { operate } from "#app/edge-operator.ts";
import { retryEvent } from "#tenants/processor/retry-event.ts";
import { RetryEvent } from "#tenants/processor/schema.ts";

export const action = operate.write(RetryEvent, retryEvent, () => "/payments");
