import { describe, expect, test } from 'vitest';
import { catalog } from './catalog/index.ts';
import { afterAttempt, moves, queueAgain, waitSeconds } from './decide.ts';
import { mask, render } from './render.ts';
import { templateNames, templateOf } from './templates.ts';
import { noticeStates } from './types.ts';

describe('texts', () => {
  test.each(Object.entries(catalog))('%s uses every value of every template and no other', (_, texts) => {
    for (const name of templateNames) {
      const { subject, body } = texts[name];
      const used = [...[subject, ...body].join('\n').matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(new Set(used), name).toEqual(new Set(templateOf(name).values));
    }
  });

  test('a secret value is one of the template’s values', () => {
    for (const name of templateNames) {
      for (const secret of templateOf(name).secret) expect(templateOf(name).values).toContain(secret);
    }
  });

  test('no secret stands in a subject, which mail servers log', () => {
    for (const name of templateNames) {
      for (const secret of templateOf(name).secret)
        for (const texts of Object.values(catalog)) expect(texts[name].subject).not.toContain(`{${secret}}`);
    }
  });
});

describe('filling a template', () => {
  test('values go in once: one that looks like a placeholder stays as it is', () => {
    const { text } = render(
      'customer-message',
      { subject: 's', words: 'Write {link} here', link: 'https://x' },
      'en',
    );
    expect(text).toMatch(/^Write \{link\} here\n/);
  });

  test('markup and quotes of a value are text in the HTML', () => {
    const values = { subject: 's', words: '<b>"Tom" & Ann</b>\nnew line', link: 'https://x?a=1&b="2"' };
    const { html } = render('customer-message', values, 'en');
    expect(html).toContain('&lt;b&gt;&quot;Tom&quot; &amp; Ann&lt;/b&gt;<br>');
    expect(html).toContain('<a href="https://x?a=1&amp;b=&quot;2&quot;">');
    expect(html).not.toContain('<b>');
  });

  test('a customer cannot make a link out of words, nor a header out of a subject', () => {
    const values = {
      subject: 'Hello\r\nBcc: eve@example.org',
      words: 'javascript:alert(1)',
      link: 'https://x',
    };
    const { subject, html } = render('customer-message', values, 'en');
    expect(subject).toBe('Hello Bcc: eve@example.org');
    expect(html).not.toContain('href="javascript');
  });

  test('each language says which way it is written', () => {
    const values = { code: '123456', minutes: '10' };
    expect(render('email-code', values, 'ar').html).toContain('<html lang="ar" dir="rtl">');
    expect(render('email-code', values, 'zh-Hans').html).toContain('<html lang="zh-Hans" dir="ltr">');
  });

  test('a right-to-left text and a long subject survive', () => {
    const values = { subject: 'ש'.repeat(300), words: 'مرحبا', link: 'https://x' };
    const { subject, text } = render('customer-message', values, 'en');
    expect(subject).toHaveLength(200);
    expect(text).toContain('مرحبا');
  });

  test('a text message has no HTML', () => {
    expect(render('telephone-code', { code: '123456', minutes: '10' }, 'en')).toMatchObject({
      html: null,
      secrets: ['123456'],
    });
  });
});

test('masking hides every occurrence of a secret, and an empty secret hides nothing', () => {
  expect(mask('Code 123456, again 123456', ['123456', ''])).toBe('Code ••••••, again ••••••');
});

describe('the life of a notice', () => {
  test('six waits, then it is given up', () => {
    const again = { delivered: false, fault: 'busy', again: true } as const;
    const waits = Array.from({ length: 7 }, (_, n) => afterAttempt(again, n + 1));
    expect(waits.slice(0, 6)).toEqual(
      waitSeconds.map((seconds) => ({ next: 'queued', fault: 'busy', afterMilliseconds: seconds * 1000 })),
    );
    expect(waits[6]).toEqual({ next: 'given-up', fault: 'busy' });
  });

  test('a final refusal is given up at once', () => {
    const refused = { delivered: false, fault: 'refused-by-server', again: false } as const;
    expect(afterAttempt(refused, 1)).toEqual({ next: 'given-up', fault: 'refused-by-server' });
  });

  test.each(noticeStates)(
    'somebody may send a %s notice only if its state leads on and there is a way out',
    (state) => {
      const allowed = moves[state].includes('queued');
      expect(queueAgain({ state, canSend: true })?.refused).toBe(
        allowed ? undefined : 'transition-not-allowed',
      );
      expect(queueAgain({ state, canSend: false })?.refused).toBe(
        allowed ? 'connector-unavailable' : 'transition-not-allowed',
      );
    },
  );
});
