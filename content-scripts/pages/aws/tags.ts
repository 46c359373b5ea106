import { address } from '../../form/address';
import type { Screen } from '../page';

/** The page of tags that both wizards had: the role's from 2018 to 2021, the policy's from 2021 to 2023. Nothing to fill: a run goes on. */
export const addTags: Screen = {
  title: 'Add tags',
  here: () => /step=tags/.test(address()),
  needs: [],
  jobs: () => [],
};
