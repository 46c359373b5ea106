import { expect, test } from 'vitest';
import { failures, figures, flaky } from '../../../scripts/worth-showing';

const OUTPUT = `
Running 2 tests using 3 workers

  ✓  1 test/browser/card.spec.ts:5:1 › the card keeps off the button (1.2s)
Figure: inputs 13
  ✘  2 test/browser/role.spec.ts:12:1 › the ARN on the role’s page (10.0s)

  1) test/browser/role.spec.ts:12:1 › the ARN on the role’s page
     Error: expected ✓ to be there
`;

test('what failed is shown without what passed', () => {
  const shown = failures(OUTPUT).join('\n');
  expect(shown).not.toContain('keeps off the button');
  expect(shown).toContain('✘  2 test/browser/role.spec.ts');
  expect(shown).toContain('Error: expected ✓ to be there');
});

test('figures are shown by themselves', () => expect(figures(OUTPUT)).toEqual(['Figure: inputs 13']));

test('a test that passed only when tried again is shown with its first error', () => {
  const again = `${OUTPUT}
  1 flaky
    test/browser/role.spec.ts:12:1 › the ARN on the role’s page
  1 passed (12.0s)
`;
  const shown = flaky(again);
  expect(shown[0]).toContain('1) test/browser/role.spec.ts:12:1');
  expect(shown.join('\n')).toContain('Error: expected');
  expect(shown.join('\n')).toContain('1 flaky');
  expect(flaky(OUTPUT)).toEqual([]);
});
