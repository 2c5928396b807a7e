import { Module } from '@nestjs/common';
import { HomePages } from './home.pages.js';

@Module({ controllers: [HomePages] })
export class HomePagesModule {}
