import { useLoaderData } from "@remix-run/react";
import { walletStatement } from "#app/domain/wallet/queries.ts";
import { read } from "#app/edge.ts";

export const loader = read("signed-in", (glance) => walletStatement(glance, glance.actor.personId));

export default function Wallet() {
  const { balance, entries } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="text-2xl">{balance.toString()} tokens</h1>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.rule} {entry.title} {entry.amount.toString()}
          </li>
        ))}
      </ul>
    </>
  );
}
