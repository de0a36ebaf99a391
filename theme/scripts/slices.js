// Pauses in long work, so that no keystroke, no scrolling and no picture waits for it.
const SLICE = 8; // milliseconds of work between two pauses

/** Do every step of a generator, a few milliseconds at a time; `isDone` tells when somebody else did the rest. */
export async function inSlices(steps, isDone = () => false) {
  for (let start = performance.now(); !isDone(); ) {
    if (steps.next().done) return;
    if (performance.now() - start < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    start = performance.now();
  }
}

/** Wait until what was changed is seen; in a page that nobody looks at, only a moment. */
export const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, 100);
  });
