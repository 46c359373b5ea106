import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';

interface OptionListProps {
  id: string;
  label: string;
  /** What the list belongs to and stands under. */
  anchor: RefObject<HTMLElement | null>;
  options: readonly string[];
  selected: string;
  /** Index of the option that the keyboard is at. */
  active: number;
  onChoose(option: string): void;
  /** A press outside of the list and its anchor, or the focus going elsewhere. */
  onLeave(): void;
  /** Gets the keys, where the list takes the focus; without it the anchor keeps both. */
  onKey?(event: KeyboardEvent): void;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/**
 * The list of a made-up drop-down. It stands at the end of the page, outside of the form, as design systems have it, and
 * is there only while it is open.
 */
export function OptionList(props: OptionListProps): ReactElement {
  const { id, label, anchor, options, selected, active, onChoose, onLeave, onKey } = props;
  const takesFocus = onKey !== undefined;
  const list = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  useLayoutEffect(() => {
    const box = anchor.current?.getBoundingClientRect();
    if (!box || !list.current) return;
    const { style } = list.current;
    style.insetInlineStart = `${box.left + scrollX}px`;
    style.insetBlockStart = `${box.bottom + scrollY + 4}px`;
    style.minInlineSize = `${box.width}px`;
  }, [anchor]);

  useEffect(() => {
    const option = list.current?.children[active];
    option?.scrollIntoView({ block: 'nearest' });
    if (takesFocus && option instanceof HTMLElement) option.focus({ preventScroll: true });
  }, [active, takesFocus]);

  useEffect(() => {
    const pressed = ({ target }: MouseEvent): void => {
      if (!(target instanceof Node)) return;
      if (!list.current?.contains(target) && !anchor.current?.contains(target)) leave.current();
    };
    document.addEventListener('mousedown', pressed);
    return () => document.removeEventListener('mousedown', pressed);
  }, [anchor]);

  return createPortal(
    <div
      ref={list}
      id={id}
      className="option-list"
      role="listbox"
      aria-label={label}
      tabIndex={takesFocus ? 0 : -1}
      // A press must not move the focus: losing it closes the list before the press is over.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKey}
      onBlur={({ relatedTarget }) => {
        if (onKey && !list.current?.contains(relatedTarget)) onLeave();
      }}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the list or to its anchor
        <div
          key={option}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={option === selected}
          className={index === active ? 'option option-active' : 'option'}
          onClick={() => onChoose(option)}
        >
          {option}
        </div>
      ))}
      {options.length === 0 && <div className="option quiet">No options</div>}
    </div>,
    document.body,
  );
}
