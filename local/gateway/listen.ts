import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  server: Server;
  origin: string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, or says which port is taken and what to do about it. */
export async function listen(port: number, listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use. Stop the program that uses it, or choose another with --port (0 finds a free one).`;
      const closed = `Port ${port} may not be used by you. Choose another with --port (0 finds a free one).`;
      reject(
        error.code === 'EADDRINUSE' ? new Error(taken) : error.code === 'EACCES' ? new Error(closed) : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    server,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
