const STORES = ["facts", "courses", "lessons", "outbox"] as const;
type Store = (typeof STORES)[number];

/** The look of the academy: its style sheets and typefaces, and the page for lost connections. Nobody's own. */
const LOOK = "look";
const KEPT = "kept ";
const MOST_LOOK = 80;

let opening: Promise<IDBDatabase> | undefined;

const database = (): Promise<IDBDatabase> => {
  opening ??= opened().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};

function opened(): Promise<IDBDatabase> {
  const asked = indexedDB.open("reading", 1);
  asked.onupgradeneeded = () => {
    for (const store of STORES) asked.result.createObjectStore(store, { keyPath: "key" });
  };
  return new Promise((resolve, reject) => {
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      // A newer worker that wants another shape of it does not wait for this one.
      asked.result.onversionchange = () => {
        asked.result.close();
        opening = undefined;
      };
      resolve(asked.result);
    };
  });
}

async function within<T>(
  store: Store,
  mode: IDBTransactionMode,
  work: (rows: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await database()).transaction(store, mode);
  const asked = work(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const rowsOf = <T>(store: Store): Promise<readonly T[]> =>
  within(store, "readonly", (rows) => rows.getAll()) as Promise<T[]>;

export const rowOf = <T>(store: Store, key: string): Promise<T | undefined> =>
  within(store, "readonly", (rows) => rows.get(key)) as Promise<T | undefined>;

export const putRow = <T extends Readonly<{ key: string }>>(
  store: Store,
  row: T,
): Promise<unknown> => within(store, "readwrite", (rows) => rows.put(row));

export const dropRow = (store: Store, key: string): Promise<unknown> =>
  within(store, "readwrite", (rows) => rows.delete(key));

const emptied = (store: Store): Promise<unknown> =>
  within(store, "readwrite", (rows) => rows.clear());

/** One thing that this device remembers; undefined when it does not. */
export const factOf = async <T>(key: string): Promise<T | undefined> =>
  (await rowOf<{ key: string; value: T }>("facts", key))?.value;

export const noteFact = (key: string, value: string | number): Promise<unknown> =>
  putRow("facts", { key, value });

/** Pages, pictures and films of this reader, by their addresses. */
export const keptOf = (reader: string): Promise<Cache> => caches.open(KEPT + reader);

export const lookOf = (): Promise<Cache> => caches.open(LOOK);

/** Nothing that anybody has saved is on this device any more. What was not sent stays: it is lessons' names and nobody's. */
export async function forgetReading(): Promise<void> {
  await forgetAllBut(null);
  await Promise.all((["facts", "courses", "lessons"] as const).map(emptied));
}

/** Whatever is kept for others is gone, also what arrived after they had left. */
export async function forgetAllBut(reader: string | null): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(KEPT) && name !== `${KEPT}${reader}`);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Style sheets and typefaces of builds that are long gone make room. */
export async function pruneLook(): Promise<void> {
  const look = await lookOf();
  const keys = await look.keys();
  await Promise.all(keys.slice(0, -MOST_LOOK).map((request) => look.delete(request)));
}
