import { TEXT_BOXES } from '../src/connector/labels';
import { type ConsoleRoute, parseConsoleUrl } from '../src/iam/console-url';
import { answer } from '../src/platform/content';
import type { Diagnosis } from '../src/platform/messages';
import { address } from './form/address';
import { ageOfPage, diagnose, diagnosePage, diagnoseWays } from './form/diagnosis';
import { PAGES } from './pages/aws';
import { FIELDS } from './pages/aws/fields';
import { screenOf } from './pages/aws/run';
import { TRUST_FIELDS } from './pages/aws/trust/fields';
import { BOXES } from './pages/logzio/fields';
import { waysTo } from './pages/logzio/forms';
import { look } from './pages/logzio/read';
import { shared } from './shared';

/** Put into a page of the IAM console or of Logz.io when the person asks for diagnostics, and never otherwise: says what Rolebridge makes of the page. */

/** Steps of wizards, as addresses of all generations name them; what else stands there may be anything. */
const STEPS = /^(type|permissions|tags|review|edit|selectEntities|addPermission|specifyPermissions)$/;

function hostOf({
  origin,
  account,
  partition,
}: ConsoleRoute): Pick<Diagnosis, 'host' | 'partition' | 'region'> {
  const region = /(?:^|\.)([a-z]{2,4}(?:-[a-z]{2,9}){1,2}-\d)\.console\./.exec(new URL(origin).hostname)?.[1];
  return {
    host: account !== undefined ? 'account' : region ? 'region' : 'plain',
    partition,
    ...(region && { region }),
  };
}

function formDiagnosis(): Diagnosis {
  const start = performance.now();
  const { all, forms } = look();
  const [form, second] = forms;
  const ways = waysTo(all);
  const fields = TEXT_BOXES.map((field) =>
    diagnoseWays(BOXES[field].label, !second && form?.[field] !== undefined, ways(field)),
  );
  return {
    host: 'logzio',
    partition: '',
    page: 'logzio',
    ...(forms.length > 0 && { screen: forms.length === 1 ? 'one form' : 'several forms' }),
    ...diagnosePage(),
    fields,
    ms: { look: Math.round(performance.now() - start), age: ageOfPage() },
  };
}

function diagnosis(): Diagnosis {
  const route = parseConsoleUrl(address());
  if (!route) return formDiagnosis();
  const start = performance.now();
  const step = route.query.get('step') ?? '';
  const screen = screenOf(PAGES[route.page])?.title;
  const fields = Object.values(shared.locators?.fields ?? { ...FIELDS, ...TRUST_FIELDS }).map(diagnose);
  return {
    ...hostOf(route),
    page: route.page,
    ...(STEPS.test(step) && { step }),
    ...(screen !== undefined && { screen }),
    ...diagnosePage(),
    fields,
    ms: { look: Math.round(performance.now() - start), age: ageOfPage() },
  };
}

// Asked twice, it is put in twice: the later one answers.
const world = globalThis as { rolebridgeDiagnosis?: AbortController };
world.rolebridgeDiagnosis?.abort();
world.rolebridgeDiagnosis = new AbortController();
answer({ diagnose: async () => diagnosis() }, world.rolebridgeDiagnosis.signal);
