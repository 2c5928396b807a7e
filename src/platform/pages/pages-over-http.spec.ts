import 'reflect-metadata';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import fastifyCookie from '@fastify/cookie';
import { IsEmail } from 'class-validator';
import { FastifyInstance } from 'fastify';
import { DomainError } from '../../core/errors.js';
import { Language } from '../../core/language.js';
import { inputPipe } from '../input/input.pipe.js';
import { Translations } from '../language/translations.js';
import { SeeOther, seeOther } from './page-answers.js';
import { PageExceptionFilter } from './page-exception.filter.js';
import { FormPage, Page } from './page.decorator.js';
import { PageRenderer } from './page-renderer.js';
import { registerLanguageSwitch } from './register-language-switch.js';
import { registerPages } from './register-pages.js';

class CodeInput {
  @IsEmail()
  code: string;
}

@Controller('codes')
class CodePages {
  @Get(':id')
  @Page('answer/enter-code')
  show(@Param('id') id: string): { action: string } {
    if (id === 'missing') throw new DomainError('not-found');
    if (id === 'broken') throw new Error('a secret of the server');
    return { action: `/codes/${id}` };
  }

  @Post(':id')
  @FormPage('answer/enter-code', (pages: CodePages, request) => pages.show(request.params['id'] ?? ''))
  accept(@Param('id') id: string, @Body() input: CodeInput): SeeOther {
    if (id === 'taken') throw new DomainError('already-exists');
    return seeOther(`/codes/${input.code}`);
  }
}

@Module({ controllers: [CodePages] })
class CodeModule {}

const site = {
  kind: 'app',
  appOrigin: 'http://localhost:3000',
  boxOrigin: 'http://127.0.0.1:3001',
  development: false,
} as const;

describe('pages over HTTP', () => {
  let application: NestFastifyApplication;
  const remembered: Language[] = [];

  const post = (url: string, body: Record<string, string>) =>
    application.inject({ method: 'POST', url, payload: body });

  beforeAll(async () => {
    const adapter = new FastifyAdapter();
    application = await NestFactory.create<NestFastifyApplication>(CodeModule, adapter, { logger: false });
    const renderer = new PageRenderer(new Translations('throw'), {}, 'cached');
    // The adapter's own type of the instance allows other servers than ours, which no plugin is written for.
    const fastify = adapter.getInstance<FastifyInstance>();
    await registerPages(fastify, renderer, site);
    await fastify.register(fastifyCookie);
    registerLanguageSwitch(fastify, {
      appOrigin: site.appOrigin,
      remember: (_request, language) => Promise.resolve(void remembered.push(language)),
    });
    application.useGlobalPipes(inputPipe());
    application.useGlobalFilters(new PageExceptionFilter('logged'));
    await application.init();
    await fastify.ready();
  });

  afterAll(() => application.close());

  it('draws the view that a handler returns, never to be cached', async () => {
    const answer = await application.inject('/codes/7');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(answer.body).toContain('action="/codes/7"');
  });

  it('answers an accepted form with 303, so that F5 repeats nothing', async () => {
    const answer = await post('/codes/7', { code: 'nia@example.org' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/codes/nia@example.org');
  });

  it('shows a refused form again with 422, what was typed and what is wrong with it', async () => {
    const answer = await post('/codes/7', { code: 'not <an> address' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="not &lt;an&gt; address"');
    expect(answer.body).toContain('Your code: enter an email address');
    expect(answer.body).toContain('action="/codes/7"');
  });

  it('says in the summary what is wrong where no field is', async () => {
    const answer = await post('/codes/taken', { code: 'nia@example.org' });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('There is already one like this.');
    expect(answer.body).toContain('value="nia@example.org"');
  });

  it.each(['/codes/missing', '/no/such/page'])(
    'answers %s with 404 and words in the language asked for',
    async (url) => {
      const answer = await application.inject({ url, headers: { 'accept-language': 'cy' } });
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('Heb ddod o hyd i’r dudalen');
    },
  );

  it('shows nothing of an unexpected error', async () => {
    const answer = await application.inject('/codes/broken');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('Something went wrong on our side');
    expect(answer.body).not.toMatch(/secret|\.ts:|\bat /);
  });

  it('keeps the language that a person switches to, ahead of what the browser asks for', async () => {
    const answer = await application.inject('/codes/7?language=cy&page=2');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/codes/7?page=2');
    expect(answer.headers['set-cookie']).toMatch(
      /^language=cy; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(remembered).toEqual(['cy']);
    const next = await application.inject({
      url: '/codes/7',
      headers: { cookie: 'language=cy', 'accept-language': 'en' },
    });
    expect(next.body).toContain('<html lang="cy">');
  });

  it('ignores a language that it does not have', async () => {
    const answer = await application.inject('/codes/7?language=de');
    expect(answer.statusCode).toBe(200);
  });
});
