/** Keeps `element` told of what is left of the screen above the keyboard, in `--visible-top` and `--visible-height`. */
export function followViewport(element: HTMLElement, changed: () => void): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = (): void => {
    element.style.setProperty("--visible-top", `${viewport.offsetTop}px`);
    element.style.setProperty("--visible-height", `${viewport.height}px`);
    changed();
  };
  viewport.addEventListener("resize", follow);
  viewport.addEventListener("scroll", follow);
  follow();
}
