/** A count of reward tokens. Not money: the two never meet in one expression. */
export type Tokens = bigint & { readonly __unit: "tokens" };

/** Reads a whole number as a count of tokens. */
export const tokens = (count: bigint | number): Tokens => BigInt(count) as Tokens;
