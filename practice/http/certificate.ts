import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

let made: Promise<Certificate> | undefined;

/** A self-signed certificate, made once per process and kept in memory. Browsers are told to take any. */
export function certificate(): Promise<Certificate> {
  made ??= make();
  return made;
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
