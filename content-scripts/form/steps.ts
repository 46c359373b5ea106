import { mains } from './controls';

/**
 * Does the page's own list of steps show one behind the present? Undefined where no such list is shown. What goes on to a further
 * step commits nothing, whatever language its button speaks.
 */
export function hasLaterStep(): boolean | undefined {
  const current =
    mains().querySelector('[aria-current=step]') ?? document.querySelector('[aria-current=step]');
  const list = current?.closest('ol,ul,[role=list]');
  if (!current || !list) return undefined;
  const steps = [...list.querySelectorAll(':scope > li,:scope > [role=listitem]')];
  const at = steps.findIndex((step) => step.contains(current));
  return at < 0 ? undefined : at < steps.length - 1;
}
