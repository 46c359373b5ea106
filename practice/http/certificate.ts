import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

let made: Promise<Certificate> | undefined;

/** A self-signed certificate, made once per process and kept in memory. */
export function certificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

/**
 * Chromium's flag that takes this certificate, and no other, for a good one. With `--ignore-certificate-errors` it would load the pages as
 * well, but keep none of their 3 MB of scripts and styles: what came with an error is never cached.
 */
export async function certificateFlag(): Promise<string> {
  const { publicKey } = new X509Certificate((await certificate()).cert);
  const key = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
  return `--ignore-certificate-errors-spki-list=${key.digest('base64')}`;
}

async function make(): Promise<Certificate> {
  const names = [
    'console.aws.amazon.com',
    '*.console.aws.amazon.com',
    '*.signin.aws.amazon.com',
    '*.logz.io',
  ];
  const pems = await generate([{ name: 'commonName', value: 'Practice sites' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  });
  return { key: pems.private, cert: pems.cert };
}
