// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '../../../content-scripts/card/status';
import { role } from '../../../content-scripts/pages/aws/role';
import type { Visit } from '../../../content-scripts/pages/page';
import { CARD } from '../../../src/words/card';

beforeEach(() => {
  speak(CARD);
  Element.prototype.checkVisibility = () => true;
});

const OWN = 'arn:aws:iam::123456789012:role/logs/acme';

/** The role ARN that is read of a page of the role `acme` with these texts. */
function readOf(texts: readonly string[], account: string | undefined = '123456789012'): string | undefined {
  document.body.innerHTML = `<main>${texts.map((text) => `<p>${text}</p>`).join('')}</main>`;
  let read: string | undefined;
  const place = { page: 'role', partition: 'aws', roleName: 'acme' };
  const visit = {
    route: place,
    now: () => place,
    session: { partition: 'aws', ...(account && { account }) },
    signal: new AbortController().signal,
    work: () => ({ facts: {}, values: { roleName: 'acme' }, next: [], stop: false }),
    ask: async () => ({ offers: [], warnings: [] }),
    report({ roleRead }: { roleRead: { arn: string } }) {
      read = roleRead.arn;
    },
    show: () => undefined,
    onStored: () => undefined,
    attempt: () => undefined,
  };
  role.watch?.(visit as unknown as Visit)(); // of a visit, what reading needs
  return read;
}

describe('the ARN on a role’s page', () => {
  it.each([
    ['alone', [OWN]],
    ['beside another role’s', [OWN, 'arn:aws:iam::123456789012:role/acme-2']],
    ['beside one of its name in another account', ['arn:aws:iam::999988887777:role/acme', OWN]],
    ['beside its instance profile', ['arn:aws:iam::123456789012:instance-profile/acme', OWN]],
  ])('is read %s', (_where, texts) => {
    expect(readOf(texts)).toBe(OWN);
  });

  it.each([
    [
      'it is cut off, and another account’s is shown',
      [`${OWN.slice(0, -2)}…`, 'arn:aws:iam::999988887777:role/acme'],
    ],
    ['two of its name are shown', [OWN, 'arn:aws:iam::123456789012:role/acme']],
  ])('is none where %s', (_why, texts) => {
    expect(readOf(texts)).toBeUndefined();
  });

  it('is read where nothing tells which account it is', () => expect(readOf([OWN], '')).toBe(OWN));
});
