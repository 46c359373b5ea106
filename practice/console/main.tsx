import '@cloudscape-design/global-styles/index.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/editor.css';
import { I18nProvider } from '@cloudscape-design/components/i18n';
import de from '@cloudscape-design/components/i18n/messages/all.de';
import en from '@cloudscape-design/components/i18n/messages/all.en';
import ja from '@cloudscape-design/components/i18n/messages/all.ja';
import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { createRoot } from 'react-dom/client';
import { rememberPresses } from '../press';
import { openCold } from './route';
import { writtenSession } from './session';
import { App } from './shell/app';
import { translate, untranslated } from './translation';
import { speak } from './words';

const session = writtenSession(document);
const { language, coldAddress, translated } = session.settings;
speak(language);
document.documentElement.lang = language;
rememberPresses(document, untranslated);
openCold(coldAddress);
if (translated) translate(document);

const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = (): void => applyMode(dark.matches ? Mode.Dark : Mode.Light);
dark.addEventListener('change', follow);
follow();

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element #app.');
createRoot(place).render(
  <I18nProvider locale={language} messages={[en, ja, de]}>
    <App written={session} />
  </I18nProvider>,
);
