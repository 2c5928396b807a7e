import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';

/** A request as it reached one of the servers of this process. */
export interface Tapped {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** Known once it is answered. */
  readonly answer: ServerResponse;
}

export interface Tap {
  /** What has arrived at this port so far. */
  at(port: number): readonly Tapped[];
  close(): void;
}

const STARTED = 'http.server.request.start';

/** Listens inside Node's HTTP server, so that what is recorded is what arrived and not what somebody says they sent. */
export function tapRequests(): Tap {
  const arrived: { readonly port: number | undefined; readonly tapped: Tapped }[] = [];
  const listen = (message: unknown): void => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { method = '', url = '', headers } = request;
    arrived.push({ port: request.socket.localPort, tapped: { method, url, headers, answer: response } });
  };
  subscribe(STARTED, listen);
  return {
    at: (port) => arrived.filter((each) => each.port === port).map(({ tapped }) => tapped),
    close: () => {
      unsubscribe(STARTED, listen);
    },
  };
}
