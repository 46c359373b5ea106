import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  title: string;
  /** The dialog was closed, in whatever way; the focus is back where it was. */
  onClosed(): void;
  /** Gets what closes the dialog. */
  children(close: () => void): ReactNode;
}

/** A modal dialog. Opens with the focus on its title: nothing in it is pressed by an Enter too many. */
export function Dialog({ title, onClosed, children }: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClosed}>
      <h2 ref={heading} id={id} tabIndex={-1}>
        {title}
      </h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
