import { describe, expect, it } from 'vitest';
import { regionName, regionOf } from '../../../src/iam/regions';

describe('which region a text names', () => {
  it.each([
    ['us-east-1', 'us-east-1'],
    ['US_EAST_1', 'us-east-1'],
    ['US East (N. Virginia)', 'us-east-1'],
    ['US East (Northern Virginia)', undefined],
    ['Northern Virginia', 'us-east-1'],
    ['US East (N. Virginia) us-east-1', 'us-east-1'],
    ['eu-central-1 – Europe (Frankfurt)', 'eu-central-1'],
    ['EU (Frankfurt)', 'eu-central-1'],
    ['Frankfurt', 'eu-central-1'],
    ['South America (Sao Paulo)', 'sa-east-1'],
    ['us-gov-east-1', 'us-gov-east-1'],
    ['Canada (Central)', 'ca-central-1'],
    ['Central', undefined],
    ['us-east-1, us-east-2', undefined],
    ['us-east-11', undefined],
    ['All regions', undefined],
    ['', undefined],
  ])('%s', (text, code) => {
    expect(regionOf(text)).toBe(code);
  });

  it('finds each region by its own name', () => {
    for (const code of ['us-west-1', 'ap-northeast-1', 'cn-north-1', 'us-gov-west-1'])
      expect(regionOf(regionName(code) ?? '')).toBe(code);
  });
});
