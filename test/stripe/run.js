import { register } from "tsx/esm/api";

// The stand-in is TypeScript like the product, and is never built.
register();
await import("./main.ts");
