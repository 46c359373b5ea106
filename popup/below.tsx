import type { JSX } from 'preact';
import type { View } from '../src/platform/client-types';
import { AsideNotice } from './aside-notice';
import { Checklist } from './checklist';
import { lazy } from './lazy';
import type { Model } from './model';
import { ReviewSection } from './review';
import { Warnings } from './warnings';

const WhoGetsWhat = lazy(async () => (await import('./pictures/who-gets-what')).WhoGetsWhat, 'The picture');

/** What is there for whoever wants to know more before they press. */
export function Below({ model, view }: { model: Model; view: View }): JSX.Element {
  const { steps, state, aside, review, known } = view;
  const current = steps.find((step) => step.current);
  return (
    <>
      {current && (
        <Warnings warnings={current.warnings} takeRole={(arn) => void model.takeRole(arn)} open={1} />
      )}
      {aside.length > 0 && <AsideNotice model={model} aside={aside} />}
      <Checklist journey={state.journey} steps={steps} known={known} />
      <ReviewSection review={review}>
        <WhoGetsWhat view={view} />
      </ReviewSection>
    </>
  );
}
