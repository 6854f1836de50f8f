import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';

interface Popup {
  open: boolean;
  toggle(): void;
  close(): void;
  /** The button that opens it, which gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  /** For the element around button and list. */
  around: { onKeyDown(event: KeyboardEvent): void; onBlur(event: FocusEvent): void };
}

/** Something that opens under a button, and closes by Escape or when the focus goes elsewhere. */
export function usePopup(): Popup {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return {
    open,
    button,
    close,
    toggle: () => setOpen(!open),
    around: {
      onKeyDown: (event) => {
        if (event.key === 'Escape' && open) close();
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      },
    },
  };
}
