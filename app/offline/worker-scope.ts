/** An event that lasts until its work is done. */
export type Lasting = Event & Readonly<{ waitUntil: (work: Promise<unknown>) => void }>;

export type FetchAsked = Lasting &
  Readonly<{ request: Request; respondWith: (answer: Promise<Response>) => void }>;

export type Said = Lasting & Readonly<{ data: unknown; ports: readonly MessagePort[] }>;

type Heard = {
  install: Lasting;
  activate: Lasting;
  sync: Lasting;
  fetch: FetchAsked;
  message: Said;
};

/** What there is around the worker (W3C Service Workers), as far as it is used here. */
type WorkerScope = Readonly<{
  location: Location;
  skipWaiting: () => Promise<void>;
  clients: Readonly<{ claim: () => Promise<void> }>;
  registration: Readonly<{
    /** Not every browser has it (WICG Background Synchronization). */
    sync?: Readonly<{ register: (tag: string) => Promise<void> }>;
  }>;
  addEventListener: <E extends keyof Heard>(name: E, hear: (event: Heard[E]) => void) => void;
}>;

export const here = self as unknown as WorkerScope;
