import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import tls from 'node:tls';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Asks the practice server as a browser with host mapping does: real host name, loopback address. */
export function visit(
  port: number,
  url: string,
  { method = 'GET', body, cookie }: { method?: string; body?: string; cookie?: string } = {},
): Promise<Reply> {
  const { hostname, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = https.request(
      {
        host: '127.0.0.1',
        port,
        servername: hostname,
        rejectUnauthorized: false, // the practice certificate is self-signed
        method,
        path: pathname + search,
        headers: { host: hostname, ...(cookie ? { cookie } : {}) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Opens a tunnel to `host` through a CONNECT proxy. @returns the proxy's status, and TLS's protocol where it is 200 */
export function tunnel(
  proxyPort: number,
  host: string,
): Promise<{ status: number; protocol?: string | null }> {
  return new Promise((resolve, reject) => {
    const request = http.request({
      host: '127.0.0.1',
      port: proxyPort,
      method: 'CONNECT',
      path: `${host}:443`,
    });
    request.on('error', reject);
    request.on('connect', (response, socket: Socket) => {
      const status = response.statusCode ?? 0;
      if (status !== 200) {
        socket.destroy();
        resolve({ status });
        return;
      }
      const secure = tls.connect({ socket, servername: host, rejectUnauthorized: false }, () => {
        const protocol = secure.getProtocol();
        secure.destroy();
        resolve({ status, protocol });
      });
      secure.on('error', reject);
    });
    request.end();
  });
}
