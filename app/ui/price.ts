export { formatPrice } from "#app/kernel/written-price.ts";
