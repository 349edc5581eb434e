/** How far what stands on a screen moves while the screen loads. */

/** The share of the screen that may move, times how far: what browsers call good. */
export const mostShift = 0.1;

/** A script for a page, before its own: adds up in `window.shifted` what moves without anybody having done something. */
export const countShifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;
