import { asKept, Keeper } from './kept-answers.js';

const DATABASE = 'tosturi';
const STORE = 'answers';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('This browser keeps nothing.'));
    };
  });

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE);
  };
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** IndexedDB: this device, until the answers are sent. Only for whoever said that nobody else uses it. */
export const deviceKeeper = (name: string): Keeper => ({
  // A browser that refuses to keep anything has kept nothing.
  read: () => inStore<unknown>('readonly', (store) => store.get(name)).then(asKept, () => null),
  write: async (kept) => {
    await inStore('readwrite', (store) => store.put(kept, name));
  },
  clear: () => inStore('readwrite', (store) => store.delete(name)).catch(() => undefined),
});
