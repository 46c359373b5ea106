import type { ComponentChildren, JSX } from 'preact';

/** The page that opens after installation: three pictures, three lines, and where to begin. */
export const Welcome = (): JSX.Element => (
  <>
    <header>
      <h1>Rolebridge connects an S3 bucket to Logz.io</h1>
      <a href="#options">Options</a>
    </header>
    <main class="welcome">
      <ol class="steps">
        <li>
          <Capture />
          <h2>Capture</h2>
          <p>In Logz.io, Rolebridge reads the account ID, the external ID and the role policy.</p>
        </li>
        <li>
          <Fill />
          <h2>Fill</h2>
          <p>In AWS, it fills Create policy and Create role, and checks what it wrote. You press Create.</p>
        </li>
        <li>
          <Return />
          <h2>Return</h2>
          <p>It puts the role ARN into Logz.io’s form. You press Save.</p>
        </li>
      </ol>
      <section class="card" aria-labelledby="never">
        <h2 id="never">What it never does</h2>
        <ul>
          <li>It never presses Create, Update, Save or Delete: you do.</li>
          <li>It never sends anything anywhere: what it holds stays in this browser.</li>
          <li>It never asks for AWS keys: you are signed in, the console does the work.</li>
        </ul>
      </section>
      <p>
        To begin, open <strong>S3 bucket</strong> in Logz.io and press the Rolebridge button in the toolbar.
        Pin it there: the puzzle piece, then the pin.
      </p>
    </main>
  </>
);

/** Two pages side by side with something between them; drawn in the colours of the theme, said by the words below. */
const Scene = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <svg class="scene" viewBox="0 0 240 120" aria-hidden="true">
    <rect class="sheet" x="8" y="12" width="96" height="96" rx="8" />
    <rect class="sheet" x="136" y="12" width="96" height="96" rx="8" />
    <text x="20" y="32">
      Logz.io
    </text>
    <text x="148" y="32">
      AWS
    </text>
    {children}
  </svg>
);

const lines = (x: number, full: boolean): JSX.Element[] =>
  [44, 62, 80].map((y) => (
    <rect key={y} class={full ? 'full' : 'box'} x={x} y={y} width="72" height="10" rx="3" />
  ));

const Capture = (): JSX.Element => (
  <Scene>
    {lines(20, true)}
    <path class="way" d="M109 60H131M124 53L131 60L124 67" />
  </Scene>
);

const Fill = (): JSX.Element => (
  <Scene>
    {lines(148, true)}
    <path class="way" d="M109 60H131M124 53L131 60L124 67" />
    <path class="tick" d="M206 28L211 33L221 22" />
  </Scene>
);

const Return = (): JSX.Element => (
  <Scene>
    {lines(148, true)}
    <rect class="full" x="20" y="62" width="72" height="10" rx="3" />
    <path class="way" d="M131 60H109M116 53L109 60L116 67" />
    <path class="tick" d="M78 28L83 33L93 22" />
  </Scene>
);
