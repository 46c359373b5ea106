// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createRole } from '../../../content-scripts/pages/aws/create-role';
import type { Visit } from '../../../content-scripts/pages/page';

const radio = (name: string): string => `<label><input type="radio" name="whose"> ${name}</label>`;

/** The account that a visit to this page is for, where the header says another one. */
function actingOn(html: string): string | undefined {
  Element.prototype.checkVisibility = () => true;
  document.body.innerHTML = `<main>${html}</main>`;
  const session = { partition: 'aws', account: '111111111111' };
  const visit = { session, signal: new AbortController().signal, work: () => ({ values: {} }) };
  createRole.watch?.(visit as unknown as Visit)(); // what is not here is of no concern to looking
  return session.account;
}

describe('the account that Create role acts in', () => {
  it('is the one that the page names, not the one that the header was drawn for', () => {
    expect(actingOn(radio('This account (222222222222)') + radio('Another AWS account'))).toBe(
      '222222222222',
    );
    expect(actingOn(radio('このアカウント (333333333333)') + radio('別の AWS アカウント'))).toBe(
      '333333333333',
    );
  });

  it('is the header’s where the page names none', () => {
    expect(actingOn(radio('This account') + radio('Another AWS account'))).toBe('111111111111');
    expect(actingOn('<input aria-label="Account ID" value="222222222222">')).toBe('111111111111');
  });
});
