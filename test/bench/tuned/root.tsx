export { default } from "../stock/root.tsx";
