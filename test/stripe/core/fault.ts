import type { World } from "./world.ts";

/** What goes wrong on purpose, for the next so many requests that fit. */
export type Fault = {
  kind: "lose_response" | "rate_limit" | "server_error" | "delay";
  /** A regular expression over `POST /v1/refunds`. */
  match: string;
  times: number;
  delayMs: number;
};

/** The faults that this request meets; each is used up by one. */
export function faultsFor(world: World, request: string): Fault[] {
  const met = world.faults.filter(({ match }) => new RegExp(match).test(request));
  for (const fault of met) fault.times -= 1;
  world.faults = world.faults.filter(({ times }) => times > 0);
  return met;
}
