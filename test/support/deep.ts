/** How often a property is tried: `often` in the ordinary run, twenty times that in `npm run test:deep`. */
export const runs = (often: number): number => (process.env["DEEP"] ? often * 20 : often);
