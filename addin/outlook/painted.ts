/** Resolves when what was just drawn stands on the screen; where nothing is painted (a hidden pane), soon all the same. */
export const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
