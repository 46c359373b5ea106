import type { ReactElement } from 'react';
import type { Connector } from './api';

/** Whether a configuration works at present, and why not. */
export function Standing({ works, reason }: Pick<Connector, 'works' | 'reason'>): ReactElement {
  return (
    <>
      <span className={works ? 'standing standing-good' : 'standing standing-bad'}>
        {works ? 'Working' : 'Not working'}
      </span>
      {reason && <p className="standing-reason">{reason}</p>}
    </>
  );
}
