import { type ReactNode, useEffect, useRef } from 'react';
import { openAce } from './ace';

/** A policy to read, not to change: the same editor in another theme, as high as its text, its long lines wrapped (3.3, 4.1). */
export function JsonView({ label, text }: { label: string; text: string }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const gone = new AbortController();
    const ace = openAce(
      place.current,
      'dawn',
      {
        readOnly: true,
        highlightActiveLine: false,
        highlightGutterLine: false,
        minLines: 5,
        maxLines: 30,
        wrap: true,
      },
      gone.signal,
    );
    ace.setOption('textInputAriaLabel', label);
    ace.session.setValue(text);
    return () => gone.abort();
  }, [label, text]);
  return <div ref={place} className="json-view" />;
}
