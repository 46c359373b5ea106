import { describe, expect, it } from 'vitest';
import { IAM, startBackground } from './start';

const session = { partition: 'aws', account: '123456789012' };

describe('the options, on AWS’s pages', () => {
  it('make suggested names, and remind of what the form has to be given by hand', async () => {
    const background = await startBackground();
    background.browser.local.items['rolebridge-options'] = {
      values: {
        roleNameStart: 'corp-',
        description: 'Logs of {bucket}, team platform',
        tags: 'team=logs',
        boundary: 'arn:aws:iam::123456789012:policy/b',
        account: '111122223333',
      },
    };
    await background.ask({ popup: 1 }, 'set', { field: 'bucket', text: 'acme-logs' });
    const tab = background.browser.open(`${IAM}roles/create`);
    const work = await background.ask(tab, 'work', { page: 'create-role', session });
    const { values, warnings, description } = work;
    expect(description).toBe('Logs of acme-logs, team platform');
    expect(values).toMatchObject({ roleName: 'corp-acme-logs', policyName: 'logzio-acme-logs' });
    for (const part of ['111122223333', 'team=logs', 'policy/b'])
      expect(warnings).toContainEqual(expect.stringContaining(part));
    const { known } = await background.ask({ popup: 1 }, 'view', {});
    expect(known.roleName?.value).toBe('corp-acme-logs');
    const list = await background.ask(tab, 'work', { page: 'roles', session });
    expect(list.warnings.join()).not.toContain('team=logs');
  });
});
