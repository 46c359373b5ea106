import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { PracticeProxy } from '../settings';
import { siteOf } from './hosts';

/** A CONNECT proxy on loopback: practice hosts lead to `port`, every other host is refused. */
export async function openProxy(port: number): Promise<PracticeProxy> {
  const server = http.createServer((_, response) => response.writeHead(403).end());
  const open = new Set<net.Socket>();
  server.on('connect', (request, client: net.Socket, head) => {
    if (!siteOf((request.url ?? '').split(':')[0] ?? '')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const practice = net.connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      practice.write(head);
      practice.pipe(client).pipe(practice);
    });
    for (const [socket, other] of [
      [client, practice],
      [practice, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // a TCP server's address is never a string
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
