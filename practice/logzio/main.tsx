import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { rememberPresses } from '../press';
import { App } from './app';
import { pageSettings } from './page-settings';
import './styles/base.css';
import './styles/shell.css';
import './styles/article.css';
import './styles/button.css';
import './styles/form.css';
import './styles/stepped-form.css';
import './styles/select.css';
import './styles/configurations.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app"');

rememberPresses(document);
createRoot(root).render(
  <StrictMode>
    <App settings={pageSettings(document)} />
  </StrictMode>,
);
