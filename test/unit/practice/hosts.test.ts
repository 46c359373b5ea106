import { describe, expect, it } from 'vitest';
import { hostRules, signInUrl, siteOf } from '../../../practice/http/hosts';

describe('the site of a host', () => {
  it.each([
    ['console.aws.amazon.com', { kind: 'console', partition: 'aws' }],
    ['us-east-1.console.aws.amazon.com', { kind: 'console', partition: 'aws' }],
    ['us-gov-west-1.console.amazonaws-us-gov.com', { kind: 'console', partition: 'aws-us-gov' }],
    ['cn-north-1.console.amazonaws.cn', { kind: 'console', partition: 'aws-cn' }],
    ['eusc-de-east-1.console.amazonaws-eusc.eu', { kind: 'console', partition: 'aws-eusc' }],
    ['us-east-1.signin.aws.amazon.com', { kind: 'sign-in', partition: 'aws' }],
    ['app.logz.io', { kind: 'logzio' }],
    ['app-eu.logz.io', { kind: 'logzio' }],
  ])('%s', (host, site) => {
    expect(siteOf(host)).toMatchObject(site);
  });

  it('says the account of a multi-session host, with and without a session', () => {
    expect(siteOf('210987654321-abcd1234.us-east-1.console.aws.amazon.com')).toMatchObject({
      account: '210987654321',
      session: 'abcd1234',
    });
    const bare = siteOf('210987654321.us-east-1.console.aws.amazon.com');
    expect(bare).toMatchObject({ account: '210987654321' });
    expect(siteOf('us-east-1.console.aws.amazon.com')).not.toHaveProperty('account');
  });

  it.each([['example.com'], ['logz.io.example.com'], ['notlogz.io'], ['aws.amazon.com'], ['']])(
    'there is none for %s',
    (host) => {
      expect(siteOf(host)).toBeUndefined();
    },
  );
});

describe('ways for browsers', () => {
  it('map the practice hosts and nothing else', () => {
    const rules = hostRules(4433).split(', ');
    expect(rules).toContain('MAP *.console.aws.amazon.com 127.0.0.1:4433');
    expect(rules).toContain('MAP *.logz.io 127.0.0.1:4433');
    expect(rules.slice(-2)).toEqual(['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1']);
  });

  it('lead through the sign-in page of the partition', () => {
    expect(signInUrl('aws', 'https://console.aws.amazon.com/iam/home?a=b')).toBe(
      'https://us-east-1.signin.aws.amazon.com/oauth?redirect_uri=https%3A%2F%2Fconsole.aws.amazon.com%2Fiam%2Fhome%3Fa%3Db',
    );
    expect(signInUrl('aws-cn', 'x')).toContain('https://cn-north-1.signin.amazonaws.cn/');
  });
});
