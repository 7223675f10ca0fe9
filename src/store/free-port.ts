import { createServer } from 'node:net';

/** True where nobody listens on a port of the loopback. */
export const isFree = (port: number): Promise<boolean> =>
  listen(port).then(
    () => true,
    () => false,
  );

/** A port of the loopback that nobody listens on. Somebody else may take it in the next moment. */
export const freePort = (): Promise<number> => listen(0);

/** Listens for a moment on the loopback and says on which port. */
function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
