import { MANY, manyTimes } from '../bench/many-times';
import { median } from '../bench/statistics';
import { expect, test } from './fixtures';

test.use({ ownBrowser: true });

for (const roles of [1, 400])
  test(`${MANY} configurations of ${roles === 1 ? 'one role' : `${roles} roles`} open and change without a pause`, async ({
    chromium,
  }) => {
    test.slow();
    const { opens, stored, drawn, found } = await manyTimes(chromium, roles);
    console.log(
      `Figure: ${MANY} configurations of ${roles} roles: the popup opens in ${median(opens).toFixed(0)} ms (bound 500), ` +
        `a change is stored in ${median(stored).toFixed(0)} ms (bound 200), drawn in ${median(drawn).toFixed(0)} ms, found in ${median(found).toFixed(0)} ms`,
    );
    expect(median(opens)).toBeLessThan(500);
    expect(median(stored)).toBeLessThan(200);
  });
