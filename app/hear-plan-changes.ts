import { setTimeout as sleep } from "node:timers/promises";
import { forgetPlan, forgetPlans } from "#app/domain/billing/plan-of.ts";
import { log } from "#app/kernel/log.ts";
import { listenTo } from "#tenants/control-plane.ts";

const CHANNEL = "azora_plan";
const AGAIN_MS = 1_000;

/**
 * What this process remembers of somebody's plan is forgotten when any process changes it. Answers a function that hangs
 * up. While nothing is heard, everything is forgotten after its five minutes.
 */
export function hearPlanChanges(): () => Promise<void> {
  const hungUp = new AbortController();
  const listening = listen(hungUp.signal);
  return () => {
    hungUp.abort();
    return listening;
  };
}

async function listen(hungUp: AbortSignal): Promise<void> {
  while (!hungUp.aborted) {
    await hearOneLine(hungUp).catch((error: Error) =>
      log.warn({ error: error.message }, "changes of plans are not heard"),
    );
    forgetPlans();
    await sleep(AGAIN_MS, undefined, { signal: hungUp, ref: false }).catch(() => {});
  }
}

async function hearOneLine(hungUp: AbortSignal): Promise<void> {
  const line = await listenTo(CHANNEL, (told) => {
    const [tenantId = "", personId = ""] = told.split(" ");
    forgetPlan(tenantId, personId);
  });
  forgetPlans();
  await new Promise<void>((resolve) => {
    line.once("end", resolve);
    if (hungUp.aborted) resolve();
    hungUp.addEventListener("abort", () => resolve(), { once: true });
  });
  void line.end();
}
