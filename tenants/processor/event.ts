/** That something happened to an object of the payment processor; what it is now is asked, not told. */
export type ProcessorEvent = Readonly<{
  id: string;
  type: string;
  objectKind: string;
  /** Empty where the event names no object. */
  objectId: string;
  /** The connected account that it happened to; null for the platform's own. */
  account: string | null;
  createdAt: Date;
}>;
