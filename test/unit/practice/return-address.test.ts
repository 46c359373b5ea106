import { describe, expect, it } from 'vitest';
import { returnAddress } from '../../../practice/signin/return-address';

const asking = (address: string): string => `?redirect_uri=${encodeURIComponent(address)}`;
const HOME = 'https://us-east-1.console.aws.amazon.com/iam/home';

describe('where the practice sign-in goes on to', () => {
  it('gives the route back, which came along as the hash of the sign-in page', () => {
    expect(returnAddress(asking(`${HOME}?region=us-east-1`), '#/roles/create?step=x', true)).toBe(
      `${HOME}?region=us-east-1#/roles/create?step=x`,
    );
  });

  it('drops the route where the setting says that signing in loses it', () => {
    expect(returnAddress(asking(HOME), '#/roles/create', false)).toBe(HOME);
  });

  it('goes to the list of roles when no page is asked for', () => {
    expect(returnAddress('', '', true)).toBe(`${HOME}#/roles`);
  });

  it.each([
    'https://123456789012-abc.us-east-1.console.aws.amazon.com/iam/home',
    'https://console.aws.amazon.com/iam/home',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/iam/home',
    'https://cn-north-1.console.amazonaws.cn/iam/home',
    'https://eusc-de-east-1.console.amazonaws-eusc.eu/iam/home',
  ])('knows the console at %s', (address) => {
    expect(returnAddress(asking(address), '', true)).toBe(address);
  });

  it.each([
    'https://example.org/iam/home',
    'https://console.aws.amazon.com.example.org/',
    'https://evilconsole.aws.amazon.com/',
    'http://console.aws.amazon.com/iam/home',
    'javascript:alert(1)',
    'roles',
    '',
  ])('refuses to go to "%s"', (address) => {
    expect(returnAddress(asking(address), '', true)).toBeUndefined();
  });
});
