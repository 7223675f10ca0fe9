import type { Fault, FaultCode } from '../core/errors.ts';

/** What an HTTP client can do about a fault whose advice speaks of the command line. */
const general: Partial<Record<FaultCode, string>> = {
  RAP_USAGE: 'GET /api/openapi.json says what each request takes.',
  RAP_INPUT: 'GET /api/openapi.json says what each request takes.',
  RAP_NOT_FOUND: 'GET /api/documents and GET /api/entities list what there is.',
};

/** Commands and flags, which whoever asks over HTTP has not. */
const commandLine = /`rapporteur\b|(?<![\w-])--[a-z]/;

/** The advice of a fault as an HTTP client can follow it; empty where there is none. */
export const adviceOverHttp = ({ code, advice, overHttp }: Pick<Fault, 'code' | 'advice' | 'overHttp'>): string =>
  overHttp ?? (commandLine.test(advice) ? (general[code] ?? '') : advice);
