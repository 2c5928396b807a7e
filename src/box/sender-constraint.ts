import { IncomingMessage } from 'node:http';

/** Two answers at one address: a page for a form, JSON for a program. */
export type Sender = 'form' | 'program';

const storage = <Handler>() => {
  const handlers = new Map<unknown, Handler>();
  return {
    get: (sender: unknown) => handlers.get(sender) ?? null,
    set: (sender: unknown, handler: Handler) => void handlers.set(sender, handler),
  };
};

/** Lets the router choose by content type; whatever is not JSON is answered with a page. */
export const senderConstraint = {
  name: 'sender',
  storage,
  validate: () => undefined,
  deriveConstraint: (request: Pick<IncomingMessage, 'headers'>): Sender =>
    request.headers['content-type']?.startsWith('application/json') ? 'program' : 'form',
};
