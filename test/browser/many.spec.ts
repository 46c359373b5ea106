import { MANY, manyTimes } from '../bench/many-times';
import { median } from '../bench/statistics';
import { test } from './fixtures';

test.use({ ownBrowser: true });

test(`${MANY} configurations open, are searched, and one is removed and put back`, async ({ chromium }) => {
  const { opens, stored, drawn, found } = await manyTimes(chromium, 400, { opened: 1, changed: 1 });
  const ms = (times: number[]): string => median(times).toFixed(0);
  console.log(
    `Figure: ${MANY} configurations of 400 roles: the popup opens in ${ms(opens)} ms (bound 500), ` +
      `a change is stored in ${ms(stored)} ms (bound 200), drawn in ${ms(drawn)} ms, found in ${ms(found)} ms`,
  );
});
