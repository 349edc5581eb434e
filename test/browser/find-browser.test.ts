import { describe, expect, it } from 'vitest';
import { findBrowser, installedIn } from './find-browser.ts';

describe('the browser of the tests', () => {
  it('is an installed Chromium before a Chrome, wherever the path has it', () => {
    const there = new Set(['/a/google-chrome', '/b/chromium', '/opt/google/chrome/chrome']);
    expect(installedIn('/a:/b', (file) => there.has(file))).toBe('/b/chromium');
    there.delete('/b/chromium');
    expect(installedIn('/a:/b', (file) => there.has(file))).toBe('/a/google-chrome');
    expect(installedIn('', (file) => there.has(file))).toBe('/opt/google/chrome/chrome');
    expect(installedIn('/a:/b', () => false)).toBeUndefined();
  });

  it('is the one that is named, and a name of nothing is said rather than passed over', async () => {
    const named = { GATEHOUSE_BROWSER: process.execPath };
    expect(await findBrowser(named)).toEqual({ executable: process.execPath, args: [] });
    await expect(findBrowser({ GATEHOUSE_BROWSER: '/no/such/browser' })).rejects.toThrow('names no program');
  });
});
