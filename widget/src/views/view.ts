import type { Chat } from "../conversation/chat";
import type { Photo } from "../contract";
import type { Clock } from "../looks/clock";
import type { Say } from "../words";

/** What a view is drawn from, and what can be done in it. */
export interface View {
  chat: Chat;
  say: Say;
  clock: Clock;
  /** The panel is shown. */
  open: boolean;
  menuOpen: boolean;
  /** Files are being dragged over the panel. */
  dragging: boolean;
  /** The whole screen is the chat's. */
  phone: boolean;
  /** Something new stands below what is seen. */
  missed: boolean;
  /** There is something that can be sent. */
  sendable: boolean;
  photo: Photo | null;
  act: Acts;
}

export interface Acts {
  open: () => void;
  close: () => void;
  menu: (open: boolean) => void;
  toNewest: () => void;
  earlier: () => void;
  enlarge: (photo: Photo | null) => void;
  addFiles: (files: Iterable<Blob>) => void;
  drag: (over: boolean) => void;
  typed: () => void;
  submit: () => void;
  telegram: () => void;
}
