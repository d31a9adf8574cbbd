/** Waiting in a page, as its frames go. */

/** Resolves when the next frame is made. */
export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves in a task of its own, after those that wait. */
export const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

/** Resolves once the next frame has been painted. */
export const painted = () => frame().then(task);

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
