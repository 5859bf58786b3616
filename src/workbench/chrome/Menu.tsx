import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";

export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

/** A list of commands at a place on the screen: arrow keys, Home, End, letters, Enter and Escape work. `null` is a line. */
export function MenuList(props: {
  readonly items: readonly (MenuItem | null)[];
  readonly label: string;
  readonly at: { readonly left: number; readonly top: number };
  readonly onClose: () => void;
}) {
  const { items, label, at, onClose } = props;
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const box = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(at.left, window.innerWidth - box.width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(at.top, window.innerHeight - box.height - 4))}px`;
  }, [at.left, at.top]);

  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[role=menuitem]:not(:disabled)")?.focus();
    const outside = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener("pointerdown", outside, true);
    window.addEventListener("blur", onClose);
    return () => {
      document.removeEventListener("pointerdown", outside, true);
      window.removeEventListener("blur", onClose);
    };
    // The list is made anew for each opening.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const choices = [
      ...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)") ?? []),
    ];
    const now = choices.indexOf(document.activeElement as HTMLElement);
    const go = (place: number) => choices[(place + choices.length) % choices.length]?.focus();
    if (event.key === "ArrowDown") go(now + 1);
    else if (event.key === "ArrowUp") go(now - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(-1);
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (/^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLowerCase();
      const begins = (element: HTMLElement) => element.textContent?.toLowerCase().startsWith(letter) ?? false;
      [...choices.slice(now + 1), ...choices.slice(0, now + 1)].find(begins)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className="menu"
      role="menu"
      aria-label={label}
      style={{ left: at.left, top: at.top }}
      onKeyDown={onKeyDown}
    >
      {items.map((item, place) =>
        item === null ? (
          <div key={`line ${place}`} className="menu-line" role="separator" />
        ) : (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            onClick={() => {
              onClose();
              item.onChoose();
            }}
          >
            <span className="menu-label">
              {item.label}
              {item.detail && <small>{item.detail}</small>}
            </span>
            {item.shortcut && <kbd>{item.shortcut}</kbd>}
          </button>
        ),
      )}
    </div>
  );
}

/** A button that opens a list of commands. */
export function MenuButton(props: {
  readonly label: string;
  /** The choice in force, where the button shows it. */
  readonly value?: string;
  readonly title?: string;
  readonly items: readonly (MenuItem | null)[];
  readonly children: ReactNode;
}) {
  const [at, setAt] = useState<{ left: number; top: number }>();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        className="tool with-menu"
        // Its own text may be hidden on a narrow window.
        aria-label={props.value === undefined ? props.label : `${props.label}: ${props.value}`}
        title={props.title}
        aria-haspopup="menu"
        aria-expanded={at !== undefined}
        onClick={() => {
          const box = button.current?.getBoundingClientRect();
          setAt(at || !box ? undefined : { left: box.left, top: box.bottom + 2 });
        }}
      >
        {props.children}
      </button>
      {at && (
        <MenuList
          items={props.items}
          label={props.label}
          at={at}
          onClose={() => {
            setAt(undefined);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
