import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { THRESHOLD_MINIMA } from '../src/core/campaigns/thresholds.js';
import {
  itemsFor,
  openQuestionsFor,
  conditionsFor,
  Questionnaire,
} from '../src/core/questionnaires/questionnaire.js';
import { Response } from '../src/core/questionnaires/response.js';
