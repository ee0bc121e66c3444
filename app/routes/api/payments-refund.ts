import { refundLine } from "#app/domain/marketplace/refunds/refund-line.ts";
import { RefundLine } from "#app/domain/marketplace/refunds/schema.ts";
import { write } from "#app/edge.ts";
import { asProgram } from "#app/edge-api.ts";

export const action = asProgram(write(RefundLine, refundLine));
