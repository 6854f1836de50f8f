/** What a pane shows, when it was painted (milliseconds since 1970), and which files had come by then. */
export interface Sight {
  at: number;
  files: string[];
}
/** A sight by its name; `look` runs in the page, so it may use nothing from outside. */
export interface Sought {
  name: string;
  selector: string;
  text: string;
}

/** Runs in the pane while it loads: notes when each thing sought has been painted. */
export function watch(sought: Sought[]): void {
  const sights: Record<string, Sight> = {};
  (globalThis as { sights?: typeof sights }).sights = sights;
  const look = () => {
    requestAnimationFrame(look);
    for (const { name, selector, text } of sought) {
      if (sights[name]) continue;
      const found = [...document.querySelectorAll(selector)].some(
        (element) => element.textContent?.includes(text) && element.getAttribute('aria-disabled') !== 'true',
      );
      if (!found) continue;
      const files = performance.getEntriesByType('resource').map((entry) => entry.name);
      const sight: Sight = { at: 0, files };
      sights[name] = sight;
      // This is the frame that shows it; the task after it begins when it has been painted.
      setTimeout(() => {
        sight.at = performance.timeOrigin + performance.now();
      });
    }
  };
  look();
}
