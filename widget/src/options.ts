export type Theme = "auto" | "light" | "dark";
export type Position = "bottom-right" | "bottom-left" | "bottom-start" | "bottom-end";

export interface Options {
  /** Where the script came from: the gateway. */
  origin: string;
  property: string;
  position: Position;
  accent: string | null;
  theme: Theme;
  locale: string | null;
  launcherText: string | null;
  mode: "launcher" | "page";
  open: boolean;
}

const POSITIONS: readonly string[] = ["bottom-right", "bottom-left", "bottom-start", "bottom-end"];
const THEMES: readonly string[] = ["light", "dark"];

/** Read the attributes of the script tag; what is not understood counts as not given. */
export function readOptions(script: HTMLScriptElement): Options {
  const given = script.dataset;
  return {
    origin: new URL(script.src, document.baseURI).origin,
    property: given["property"] ?? "",
    position: POSITIONS.includes(given["position"] ?? "") ? (given["position"] as Position) : "bottom-right",
    accent: given["accent"] ?? null,
    theme: THEMES.includes(given["theme"] ?? "") ? (given["theme"] as Theme) : "auto",
    locale: given["locale"] ?? null,
    launcherText: given["launcherText"] ?? null,
    mode: given["mode"] === "page" ? "page" : "launcher",
    open: given["open"] !== undefined && given["open"] !== "false",
  };
}

/** The language to ask for: the guest's choice, the tag's, the page's, the browser's. */
export function wishedLocale(chosen: string | null, options: Options): string {
  return chosen ?? options.locale ?? (document.documentElement.lang || navigator.language || "");
}
