import { lessonCompleted } from "#app/domain/learning/events.ts";
import { earnTokens } from "#app/domain/wallet/earn-tokens.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { type Backend, openBackend } from "#workers/connection.ts";
import { CREW } from "#workers/crew.ts";
import { type Duty, when } from "#workers/handle.ts";
import { startShift } from "#workers/shift.ts";
import { QUICKLY } from "./quick-queues.ts";

// The real parts, put together so that they die at one given moment: argv says when, and on which backend.
const [, , death, queue = ""] = process.argv;
const backend = openBackend(JSON.parse(queue), () => true);

const die = () => process.kill(process.pid, "SIGKILL");
const dieIf = (moment: string) => death === moment && die();

const doomed: Backend = {
  ...backend,
  queue: (name, options) => {
    const opened = backend.queue(name, options);
    const add = opened.add.bind(opened);
    opened.add = async (...job) => {
      dieIf("claimed from the outbox");
      const added = await add(...job);
      dieIf("given to the queue");
      return added;
    };
    return opened;
  },
  worker: (name, work, terms) =>
    backend.worker(name, work, terms).on("completed", () => dieIf("acknowledged")),
};

const earning = when(lessonCompleted, "wallet.earn-for-lesson", async (scope, facts) => {
  const { personId, lessonId: objectId } = facts;
  await earnTokens(scope, "lesson-completed", { personId, objectId });
  dieIf("written");
});

const dying = (duty: Duty): Duty => ({
  ...duty,
  does: async (delivery) => {
    if (death === "begun") await relayed(delivery.event).then(die);
    await duty.does(delivery);
    dieIf("committed");
  },
});

async function relayed(id: string): Promise<void> {
  const scope = { kind: "system", because: "test" } as const;
  const found = await inControlPlane(scope, ({ db }) =>
    db.journal.findFirst({ where: { id, relayedAt: { not: null } }, select: { id: true } }),
  );
  if (!found) await relayed(id);
}

const events = (CREW.events ?? []).map((duty) =>
  dying(duty.name === earning.name ? earning : duty),
);
await startShift(doomed, { events }, QUICKLY);
