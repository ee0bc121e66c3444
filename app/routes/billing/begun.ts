export { returnToBilling as loader } from "#app/return-to-billing.ts";
