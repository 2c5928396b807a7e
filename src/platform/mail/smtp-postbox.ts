import { join } from 'node:path';
import { createTransport, Transporter } from 'nodemailer';
import { Environment, FileSystemLoader } from 'nunjucks';
import { Addressee, Letter, Postbox } from '../../application/mails/postbox.js';
import { Config } from '../config/config.js';
import { ConfigurationError } from '../config/environment-reader.js';
import { Translations } from '../language/translations.js';
import { PROJECT_ROOT } from '../project-root.js';
import { usesOutbox } from './uses-outbox.js';
import { letterText, letterWords } from './letter-texts.js';

const TEMPLATES = join(PROJECT_ROOT, 'src/platform/mail');

/** Where letters go: the configured server, or the built-in outbox, over the same protocol. */
function serverUrl(config: Config): string {
  if (config.mailUrl !== null) return config.mailUrl;
  if (usesOutbox(config)) return `smtp://127.0.0.1:${String(config.outboxPort)}`;
  throw new ConfigurationError([
    'MAIL_URL is not set. In production letters need a mail server: smtp://user:password@host:587.',
  ]);
}

export class SmtpPostbox implements Postbox {
  private readonly transport: Transporter;
  private readonly templates = new Environment(new FileSystemLoader(TEMPLATES), { autoescape: true });

  constructor(
    private readonly config: Config,
    private readonly translations: Translations,
  ) {
    this.transport = createTransport({
      url: serverUrl(config),
      pool: true,
      // The queue in the database tries again; here once is enough.
      maxRequeues: 0,
      ...(config.mailUrl === null && { ignoreTLS: true }),
      connectionTimeout: 5000,
      greetingTimeout: 5000,
      socketTimeout: 20_000,
    });
  }

  async send(addressee: Addressee, letter: Letter): Promise<void> {
    const { language } = addressee;
    const words = letterWords(letter, addressee, this.config.appOrigin, this.translations.in(language));
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: { name: addressee.name, address: addressee.email },
      subject: words.subject,
      text: letterText(words),
      html: this.templates.render('letter.njk', { words, language }),
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      // Nothing of ours tracks whether a letter was opened, and nobody's mail system needs to answer for it.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  close(): void {
    this.transport.close();
  }
}
