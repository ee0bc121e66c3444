import type { Form } from "#test/stripe/core/form.ts";
import type { Drawn, Resource } from "#test/stripe/core/route.ts";
import { known, things, type Within } from "#test/stripe/core/world.ts";
import { answerBank } from "#test/stripe/resources/confirm-intent.ts";
import { answerBankForSetup } from "#test/stripe/resources/setup-intents.ts";
import { documentOf } from "./document.ts";

type Visit = Within & { at: Record<string, string>; form: Form };

const intentOf = (visit: Visit) => {
  const id = visit.at["id"] ?? "";
  return things(visit, "setup_intent").get(id) ?? known(visit, "payment_intent", id);
};

function ask(visit: Visit): Drawn {
  const { status } = intentOf(visit);
  if (status !== "requires_action")
    return { html: documentOf("Your bank", "<p>This question has been answered.</p>", true) };
  return {
    html: documentOf(
      "Your bank asks",
      `<section class="panel">
<h1>Is it you?</h1>
<p>Your bank asks before it lets this card pay (3-D Secure). This is not a real bank: say how its question ends.</p>
<form method="post">
<button name="outcome" value="complete">Complete authentication</button>
<button class="quiet" name="outcome" value="fail">Fail authentication</button>
</form>
</section>`,
      true,
    ),
  };
}

function answered(visit: Visit): Drawn {
  const intent = intentOf(visit);
  const returnTo = intent.next_action?.redirect_to_url?.return_url ?? null;
  const passed = visit.form["outcome"] === "complete";
  if (intent.object === "payment_intent") answerBank(visit, intent, passed);
  else answerBankForSetup(visit, intent, passed);
  if (!returnTo)
    return { html: documentOf("Your bank", "<p>Thank you. You may go back.</p>", true) };
  const back = new URL(returnTo);
  back.searchParams.set(intent.object, intent.id);
  back.searchParams.set(`${intent.object}_client_secret`, intent.client_secret ?? "");
  back.searchParams.set("redirect_status", passed ? "succeeded" : "failed");
  return { goTo: back.href };
}

/** The page of the bank, where the holder of a card proves who they are. */
export const bank: Resource = {
  routes: [],
  pages: [
    { verb: "GET", path: "/3ds/:id", answer: ask },
    { verb: "POST", path: "/3ds/:id", answer: answered },
  ],
};
