import type { ReactNode } from 'react';
import { useConsole } from '../shell/console-context';
import { custom, useNumbered } from './custom';

export interface Choice {
  value: string;
  label: string;
  description?: string;
}

interface ChoicesProps {
  choices: readonly Choice[];
  value: string;
  onChange(value: string): void;
}

/** Tiles of 2022: radio buttons within `awsui-tiles`; `Radios` are the same without a frame. */
export const Tiles = (props: ChoicesProps): ReactNode => radios('awsui-tiles', props);
export const Radios = (props: ChoicesProps): ReactNode => radios('awsui-radio-group', props);

const radios = (element: string, props: ChoicesProps): ReactNode =>
  custom(element, { initialized: 'true' }, <RadioList element={element} {...props} />);

function RadioList({ element, choices, value, onChange }: ChoicesProps & { element: string }): ReactNode {
  const { testIds } = useConsole().session.settings;
  const name = useNumbered(element);
  return (
    <div className={element} role="radiogroup">
      {choices.map((choice, index) => (
        <label key={choice.value} className={`${element}-item`}>
          <input
            type="radio"
            className="awsui-radio-native-input"
            name={name}
            // An inner matter of the page: without test ids the values say nothing either.
            value={testIds ? choice.value : index}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />{' '}
          <span>{choice.label}</span>
          {choice.description && <div className="awsui-description">{choice.description}</div>}
        </label>
      ))}
    </div>
  );
}

/** Tiles until 2021: links without an address that AngularJS listens to. Nothing tells a screen reader which one is chosen. */
export function LinkTiles({ choices, value, onChange }: ChoicesProps): ReactNode {
  return (
    <div className="tiles">
      {choices.map((choice) =>
        custom(
          'a',
          {
            key: choice.value,
            class: choice.value === value ? 'tile tile-selected' : 'tile',
            'ng-click': 'select()',
            onClick: () => onChange(choice.value),
          },
          <b>{choice.label}</b>,
          <br />,
          <small>{choice.description}</small>,
        ),
      )}
    </div>
  );
}
