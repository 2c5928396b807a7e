import { Translations } from '../language/translations.js';
import { EMPTY_FORM } from './form-state.js';
import { PageContext } from './page-context.js';
import { PageRenderer } from './page-renderer.js';

const assets = {
  styles: '/assets/s.css',
  favicon: '/assets/f.svg',
  page: '/assets/p.js',
  'enter-code': '/assets/e.js',
};
const renderer = new PageRenderer(new Translations('throw'), assets, 'cached');

const context: PageContext = {
  kind: 'app',
  appOrigin: 'http://localhost:3000',
  boxOrigin: 'http://127.0.0.1:3001',
  development: false,
  language: 'en',
  path: '/answer',
  visitor: null,
};
const visitor = {
  name: 'Nia <Llewelyn>',
  language: 'cy',
  roles: ['hr'],
  organisation: { en: 'Health Board', cy: 'Bwrdd Iechyd' },
  csrfToken: 'token-of-nia',
} as const;

const enterCode = (given: Partial<PageContext> = {}, form = EMPTY_FORM): string =>
  renderer.render('answer/enter-code', { action: '/answer' }, { ...context, ...given }, form);

describe('PageRenderer', () => {
  it('draws the same page in either language, one after the other', () => {
    for (const language of ['en', 'cy', 'en'] as const) {
      const html = enterCode({ language });
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(language === 'en' ? 'Enter your code' : 'Rhowch eich cod');
    }
  });

  it('escapes what people wrote', () => {
    const html = enterCode({ visitor }, { values: { code: '"><script>alert(1)</script>' }, problems: [] });
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
    expect(html).toContain('Nia &lt;Llewelyn&gt;');
  });

  it('has nothing inline that the content security policy would refuse', () => {
    const html = enterCode({ visitor, development: true });
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('offers both languages where the page can be fetched again, and only there', () => {
    expect(enterCode()).toContain('href="/answer?language=cy" lang="cy"');
    expect(enterCode({ path: null })).not.toContain('?language=');
  });

  it('shows a person the pages of their roles and no others', () => {
    const html = enterCode({ visitor, path: '/campaigns/1' });
    expect(html).toContain('href="/campaigns" aria-current="page"');
    expect(html).not.toContain('href="/my-feedback"');
    expect(enterCode()).not.toContain('aria-current="page"');
  });

  it('puts the error into the title, the summary and beside the field', () => {
    const html = enterCode({}, { values: {}, problems: [{ field: 'code', problem: 'code-mistyped' }] });
    expect(html).toMatch(/<title>Error: Enter your code/);
    expect(html).toContain('<a href="#code">');
    expect(html).toContain('aria-describedby="code-hint code-error"');
  });

  it('fails in tests where a text is missing', () => {
    expect(() => renderer.render('error', { code: 'no-such-code', details: {}, href: '/' }, context)).toThrow(
      'no-such-code',
    );
  });

  it('sends the session token with the forms of the app', () => {
    expect(enterCode({ visitor })).toContain('<input type="hidden" name="csrf" value="token-of-nia">');
    expect(enterCode()).not.toContain('csrf');
  });
});
