import { render } from 'preact';
import { client } from '../src/platform/client';
import { App } from './app';

const root = document.getElementById('app');
if (root) render(<App client={client} />, root);
