// What GitLab's API takes and answers about notes on merge requests, as far as it is used here: the facts, written down from its
// own definitions (lib/api/notes.rb, lib/api/entities/note.rb and doc/api/notes.md of GitLab, as of 2026-11-30).

import type { Document } from 'openapi-backend';

const integer = { type: 'integer' } as const;
const text = { type: 'string' } as const;
const filled = { type: 'string', minLength: 1, maxLength: 1_000_000 } as const;

const user = {
  type: 'object',
  required: ['id', 'username'],
  properties: { id: integer, username: text },
} as const;

const note = {
  type: 'object',
  required: ['id', 'body', 'author', 'system', 'created_at', 'updated_at', 'noteable_type', 'noteable_iid'],
  properties: {
    id: integer,
    body: text,
    author: user,
    system: { type: 'boolean' },
    created_at: text,
    updated_at: text,
    noteable_type: { type: 'string', enum: ['MergeRequest'] },
    noteable_iid: integer,
  },
} as const;

/** A project by number or encoded path, a merge request by its number there. */
const place = [
  { name: 'id', in: 'path', required: true, schema: text },
  { name: 'noteable_id', in: 'path', required: true, schema: integer },
] as const;
const oneNote = [...place, { name: 'note_id', in: 'path', required: true, schema: integer }] as const;
const query = (name: string, schema: object): object => ({ name, in: 'query', required: false, schema });

const answering = (schema: object): object => ({
  description: '',
  content: { 'application/json': { schema } },
});
const saying = (schema: object): object => ({
  required: true,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['body'],
        properties: { body: schema },
        additionalProperties: false,
      },
    },
  },
});

const NOTES = '/api/v4/projects/{id}/merge_requests/{noteable_id}/notes';

export const GITLAB = {
  openapi: '3.0.3',
  info: { title: 'notes of GitLab', version: '4' },
  paths: {
    '/api/v4/user': { get: { operationId: 'user', responses: { 200: answering(user) } } },
    [NOTES]: {
      get: {
        operationId: 'list',
        parameters: [
          ...place,
          query('order_by', { enum: ['created_at', 'updated_at'] }),
          query('sort', { enum: ['asc', 'desc'] }),
          query('activity_filter', { enum: ['all_notes', 'only_comments', 'only_activity'] }),
          query('page', { type: 'integer', minimum: 1 }),
          query('per_page', { type: 'integer', minimum: 1, maximum: 100 }),
        ],
        // Its own description says one note, and means a list of them.
        responses: { 200: answering({ type: 'array', items: note }) },
      },
      post: {
        operationId: 'create',
        parameters: place,
        requestBody: saying(filled),
        responses: { 201: answering(note) },
      },
    },
    [`${NOTES}/{note_id}`]: {
      put: {
        operationId: 'update',
        parameters: oneNote,
        requestBody: saying(filled),
        responses: { 200: answering(note) },
      },
      delete: {
        operationId: 'destroy',
        parameters: oneNote,
        responses: { 204: { description: '' } },
      },
    },
  },
} as unknown as Document;

/** Lines that GitLab carries out: a slash at their beginning, outside of what it takes for code. A longer fence is none. */
export const quickActions = (body: string): string[] =>
  body
    .replaceAll(/^```[^]+?\n```$/gm, '')
    .split('\n')
    .filter((line) => /^\/\w/.test(line));
