import { render } from 'preact';
import { client } from '../src/platform/client';
import * as platform from '../src/platform/options';
import { followTheme } from '../src/platform/theme';
import { Page } from './page';

followTheme();

const root = document.getElementById('app');
if (root) render(<Page platform={platform} ask={client.ask} />, root);
