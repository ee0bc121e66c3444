import type { LoaderFunctionArgs } from "@remix-run/node";
import { ensureAdmitted } from "#app/credentials.ts";
import { lookUpTries } from "#app/domain/identity/throttle.ts";
import {
  type CertificateView,
  certificateNamed,
} from "#app/domain/learning/certificates/queries.ts";
import { type Anyone, answering, looking } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";

type Found<T> = (certificate: CertificateView, glance: Glance<Anyone>) => Promise<T>;

/**
 * A loader for whoever has the code of a certificate, signed in or not, also while the academy is paused. Codes that
 * lead nowhere are counted, so that nobody can go on guessing.
 */
export const byCode =
  <T>(work: Found<T>) =>
  (args: LoaderFunctionArgs): Promise<T> =>
    answering(async () => {
      try {
        return await looking(
          args,
          async (glance) =>
            work(await certificateNamed(glance, String(args.params["code"])), glance),
          { whileSuspended: true },
        );
      } catch (error) {
        if (error instanceof Refusal && error.code === "missing")
          await ensureAdmitted(args, lookUpTries(args.context.address));
        throw error;
      }
    });
