declare module "*?script" {
  /** The module with all that it imports, as one plain script. */
  export const script: string;
}
