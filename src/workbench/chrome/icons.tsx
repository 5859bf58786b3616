import type { ReactNode } from "react";

/** Small line drawings of our own, in the colour of the text. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const icons = {
  blank: (
    <Icon>
      <path d="M5 2.5h6.5L15 6v11.5H5z M11.5 2.5V6H15" />
    </Icon>
  ),
  open: (
    <Icon>
      <path d="M2.5 15.5v-11h5l1.5 2h6.5v2.5 M2.5 15.5l2.5-6.5h13l-2.5 6.5z" />
    </Icon>
  ),
  save: (
    <Icon>
      <path d="M10 2.5v9.5 M6.5 8.5L10 12l3.5-3.5 M3.5 12.5v4.5h13v-4.5" />
    </Icon>
  ),
  samples: (
    <Icon>
      <path d="M2.5 3.5h15v13h-15z M2.5 8h15 M8 3.5v13" />
    </Icon>
  ),
  undo: (
    <Icon>
      <path d="M7 3.5L3.5 7 7 10.5 M3.5 7h8a4.5 4.5 0 0 1 0 9H8" />
    </Icon>
  ),
  redo: (
    <Icon>
      <path d="M13 3.5L16.5 7 13 10.5 M16.5 7h-8a4.5 4.5 0 0 0 0 9H12" />
    </Icon>
  ),
  pane: (
    <Icon>
      <path d="M2.5 3.5h15v13h-15z M12 3.5v13" />
    </Icon>
  ),
  down: (
    <svg
      className="chevron"
      viewBox="0 0 10 10"
      width="9"
      height="9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2 3.5l3 3 3-3" />
    </svg>
  ),
} as const;
