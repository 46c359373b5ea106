import { options, render } from 'preact';
import { client } from '../src/platform/client';
import { steady } from '../src/platform/steady';
import { followTheme } from '../src/platform/theme';
import { App } from './app';

const whenSteady = steady(document);
options.debounceRendering = (draw) => whenSteady(() => queueMicrotask(draw));

followTheme();

const root = document.getElementById('app');
if (root) render(<App client={client} />, root);
