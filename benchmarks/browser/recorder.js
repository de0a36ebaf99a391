// Runs in each measured page before anything else and writes down what the browser tells of it.
// Times are milliseconds since the navigation; what needs fewer than 16 is not told.
window.bench = { lcp: 0, shifts: 0, tasks: [], events: [], asked: 0, shown: 0 };

const record = (type, take, options = {}) => {
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
  observer.observe({ type, buffered: true, ...options });
};
record("largest-contentful-paint", ({ startTime }) => { window.bench.lcp = startTime; });
record("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) window.bench.shifts += value; });
record("longtask", ({ duration }) => window.bench.tasks.push(duration));
record("event", ({ duration, interactionId }) => { if (interactionId) window.bench.events.push(duration); }, {
  durationThreshold: 16,
});

const noteAsked = ({ timeStamp }) => { window.bench.asked ||= timeStamp; };
for (const type of ["pointerdown", "keydown"]) addEventListener(type, noteAsked, { capture: true });

/** Forget what was recorded, and look at each frame whether the answer of the next interaction is shown. */
window.bench.expect = (isShown) => {
  Object.assign(window.bench, { asked: 0, shown: 0, tasks: [], events: [] });
  window.bench.answered = new Promise((resolve, reject) => {
    const look = () => {
      if (!window.bench.asked || !isShown()) {
        requestAnimationFrame(look);
        return;
      }
      window.bench.shown = performance.now();
      resolve();
    };
    requestAnimationFrame(look);
    setTimeout(() => reject(new Error(`never shown: ${isShown}`)), 30_000);
  });
};

/** Wait until nothing runs any more: three frames one after another in time. */
window.bench.rest = () => new Promise((resolve) => {
  let last = performance.now();
  let calm = 0;
  const look = (now) => {
    calm = now - last < 34 ? calm + 1 : 0;
    last = now;
    if (calm < 3) requestAnimationFrame(look);
    else setTimeout(resolve, 100);
  };
  requestAnimationFrame(look);
});
