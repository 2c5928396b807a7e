import 'nunjucks';

/** What autoescape itself calls; the published types leave it out. */
declare module 'nunjucks' {
  namespace lib {
    function escape(text: string): string;
  }
}
