// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { lightUp } from '../../../content-scripts/form/highlight';

/** What lies over the button now. jsdom animates nothing: this is what the browser keeps of it. */
let lights: { paused: boolean; outline: unknown }[];

beforeEach(() => {
  lights = [];
  Element.prototype.animate = (frames) => {
    const [first] = frames as Keyframe[];
    const light = { paused: false, outline: first?.outline };
    lights.push(light);
    const pause = (): void => {
      light.paused = true;
    };
    const cancel = (): void => void lights.splice(lights.indexOf(light), 1);
    return { pause, cancel } as Animation; // the two that are used
  };
});

const shown = (html: string): HTMLButtonElement => {
  document.body.innerHTML = html;
  const button = document.querySelector('button');
  if (!button) throw new Error('no button');
  return button;
};

it('lit up twice and then hidden: nothing of it stays on the button, whose styles are its page’s', () => {
  const button = shown('<button style="color: red; outline: 1px dotted blue">Create role</button>');
  const before = button.style.cssText;
  const visit = new AbortController();
  lightUp(button, visit.signal);
  lightUp(button, visit.signal);
  expect(lights).toHaveLength(2);
  for (const { paused, outline } of lights)
    expect([paused, outline]).toEqual([true, expect.stringContaining('3px')]);
  expect(button.style.cssText).toBe(before);
  visit.abort();
  expect(lights).toEqual([]);
  expect(button.style.cssText).toBe(before);
});

it('lit up by two visits: it goes with the last one', () => {
  const button = shown('<button>Create role</button>');
  const [one, two] = [new AbortController(), new AbortController()];
  lightUp(button, one.signal);
  lightUp(button, two.signal);
  one.abort();
  expect(lights).toHaveLength(1);
  two.abort();
  expect(lights).toEqual([]);
});
