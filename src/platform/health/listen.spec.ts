import { AddressInfo, createServer, Server } from 'node:net';
import { listen } from './listen.js';

const HOST = '127.0.0.1';

const serverThatListens = (server: Server) => ({
  listen: (port: number, host: string) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        resolve(undefined);
      });
    }),
});

const closed = (server: Server) => new Promise((resolve) => server.close(resolve));

describe('listening on a port', () => {
  it('says in words that the port is taken and which setting names it', async () => {
    const first = createServer();
    try {
      await listen(serverThatListens(first), 0, HOST, 'PORT');
      const { port } = first.address() as AddressInfo;
      await expect(listen(serverThatListens(createServer()), port, HOST, 'BOX_PORT')).rejects.toThrow(
        `Port ${String(port)} is taken by another program. Set BOX_PORT to a free one.`,
      );
    } finally {
      await closed(first);
    }
  });

  it('says in words that a port needs more rights', async () => {
    const refused = {
      listen: () => Promise.reject(Object.assign(new Error('listen EACCES'), { code: 'EACCES' })),
    };
    await expect(listen(refused, 80, HOST, 'PORT')).rejects.toThrow(
      'Port 80 may not be used by this account. Set PORT to one above 1023.',
    );
  });

  it('says in words that the machine has no such address', async () => {
    await expect(listen(serverThatListens(createServer()), 0, '192.0.2.1', 'PORT')).rejects.toThrow(
      'This machine has no address 192.0.2.1. Set HOST to one that it has.',
    );
  });

  it('leaves every other failure as it is', async () => {
    const failure = new Error('something else');
    await expect(listen({ listen: () => Promise.reject(failure) }, 1, HOST, 'PORT')).rejects.toBe(failure);
  });
});
