import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Step } from '../src/journeys/step';
import type { Client, Outcome } from '../src/platform/client-types';
import { Actions } from './actions';
import { AsideNotice } from './aside-notice';
import { Checklist } from './checklist';
import { Fields } from './fields';
import { Forget } from './forget';
import { Inventory } from './inventory';
import { JourneyChoice } from './journey-choice';
import { createModel, type Model } from './model';
import { NowCard } from './now-card';
import { PasteBox } from './paste-box';
import { ReviewSection } from './review';
import { Status } from './status';
import { Warnings } from './warnings';

/** The popup, which is the side panel as well. `client` is the way to the background; tests give their own. */
export function App({ client }: { client: Client }): JSX.Element {
  const model = useMemo(() => createModel(client), [client]);
  useEffect(() => model.start(), [model]);
  const { openSidePanel } = client;
  function open(panel: () => Promise<void>): void {
    // At once, within the click: the browsers refuse later.
    const opening = panel();
    void model.act(() => opening.then(opened, notOpened));
  }
  return (
    <>
      <header class="top">
        <h1>Rolebridge</h1>
        {openSidePanel && (
          <button type="button" class="quiet" onClick={() => open(openSidePanel)}>
            Open as side panel
          </button>
        )}
      </header>
      <Content client={client} model={model} />
    </>
  );
}

const opened = (): Outcome => ({ ok: true, said: [{ code: 'panel-opened' }] });
const notOpened = (): Outcome => ({ ok: false, said: [{ code: 'panel-not-opened' }] });

function Content({ client, model }: { client: Client; model: Model }): JSX.Element {
  const view = model.view.value;
  if (!view) return <main>{model.message.value && <Status model={model} />}</main>;
  const { steps } = view;
  const current = steps.find((step) => step.current);
  return (
    <main>
      <div class="lead">
        <NowCard
          journey={view.state.journey}
          current={current}
          total={steps.filter((step) => !step.optional).length}
          done={doneOf(steps)}
        />
        <Actions client={client} model={model} view={view} next={current?.next?.action} />
        <Status model={model} />
        {/* Below the buttons: a popup shows its first 500 or 600 pixels, and the next click must be among them. */}
        {current && <Warnings warnings={current.warnings} takeRole={(arn) => void model.takeRole(arn)} />}
        {view.aside.length > 0 && <AsideNotice model={model} aside={view.aside} />}
        <ReviewSection review={view.review} />
        <JourneyChoice model={model} journey={view.state.journey} />
      </div>
      <div class="values">
        <Inventory client={client} model={model} view={view} />
        <PasteBox model={model} />
        <Fields model={model} known={view.known} />
      </div>
      <div class="rest">
        <Checklist steps={steps} />
        <Forget model={model} />
      </div>
    </main>
  );
}

const doneOf = (steps: Step[]): number => steps.filter((step) => step.done).length;
