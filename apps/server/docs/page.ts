import type { Language } from '../../../src/platform/index.ts';
import type { ApiDocument, Operation, Schema } from './openapi.ts';
import { describeScope } from './scope-text.ts';

const TEXTS = {
  title: { zh: '扶智 接口说明', en: 'Fuzhi: the interface' },
  note: {
    zh: '本页由服务自身的路由声明生成，与实际行为一致。机器可读的文档：',
    en: 'Made from what the routes of this server declare. The document for machines:',
  },
  other: { zh: 'English', en: '中文' },
  who: { zh: '谁可以调用', en: 'Who may call it' },
  parameters: { zh: '参数', en: 'Parameters' },
  body: { zh: '提交内容', en: 'Body' },
  answers: { zh: '返回', en: 'Answers' },
  faults: { zh: '可能的错误', en: 'Faults it may answer' },
  shapes: { zh: '数据结构', en: 'Shapes' },
  name: { zh: '名称', en: 'name' },
  place: { zh: '位置', en: 'in' },
  type: { zh: '类型', en: 'type' },
  needed: { zh: '必填', en: 'needed' },
  yes: { zh: '是', en: 'yes' },
  code: { zh: '代码', en: 'code' },
  meaning: { zh: '含义与处理', en: 'meaning, and how to mend it' },
  contents: { zh: '目录', en: 'Contents' },
} as const;

const STYLE = `body{font:16px/1.6 system-ui,"Microsoft YaHei",sans-serif;margin:0 auto;max-width:72rem;padding:1rem;color:#1f1f1f;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:1px solid #999}h3{margin:1.6rem 0 .3rem;font-size:1rem}
h3 b{display:inline-block;min-width:4.5rem}code,h3{font-family:ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:.4rem 0;width:100%}th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f0f2f5}a{color:#0b4a9e}details{margin:.3rem 0}summary{cursor:pointer}.scroll{overflow-x:auto}p{margin:.3rem 0}
nav ul{columns:20rem;padding-left:1.2rem}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** A schema in one line, as people write types. */
export function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const either = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (either) return either.map(typeOf).join(' | ');
  if (schema.type === 'array') return `${typeOf((schema.items ?? {}) as Schema)}[]`;
  if (schema.type === 'object' && schema.properties) return `{ ${fieldsOf(schema).join('; ')} }`;
  if (schema.type === 'object') return `{ [key]: ${typeOf((schema.additionalProperties ?? {}) as Schema)} }`;
  if (schema.contentMediaType) return String(schema.contentMediaType);
  return [[schema.type ?? '?'].flat().join(' | '), schema.format].filter(Boolean).join(' ');
}

const fieldsOf = ({ properties = {}, required = [] }: Schema): string[] =>
  Object.entries(properties).map(
    ([name, part]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(part)}`,
  );

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll" tabindex="0"><table><thead><tr>${heads.map((head) => `<th scope="col">${safe(head)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

const code = (text: string): string => `<code>${safe(text)}</code>`;

function operationHtml(method: string, url: string, operation: Operation, language: Language): string {
  const say = (key: keyof typeof TEXTS): string => TEXTS[key][language];
  const [zh, en] = operation.summary.split(' / ') as [string, string];
  const parameters = operation.parameters.map((one) => [
    ...[code(one.name), one.in, code(typeOf(one.schema)), one.required ? say('yes') : ''],
  ]);
  const body = Object.entries(operation.requestBody?.content ?? {}).map(
    ([media, { schema }]) => `<p>${say('body')}: ${code(media)} ${code(typeOf(schema))}</p>`,
  );
  const answers = Object.entries(operation.responses)
    .filter(([status]) => Number(status) < 400)
    .flatMap(([status, { content }]) =>
      Object.values(content ?? {}).map(
        ({ schema }) => `<p>${say('answers')} ${status}: ${code(typeOf(schema))}</p>`,
      ),
    );
  const faults = operation['x-faults'].map((fault) => [
    ...[String(fault.status), code(fault.code), safe(fault[language])],
  ]);
  return [
    `<h3 id="${operation.operationId}"><b>${method.toUpperCase()}</b> ${safe(url)}</h3>`,
    `<p>${safe(language === 'zh' ? zh : en)}</p>`,
    `<p>${say('who')}: ${safe(describeScope(operation['x-scope'] as 'open', language))}</p>`,
    ...body,
    ...answers,
    `<details><summary>${say('parameters')}</summary>${table([say('name'), say('place'), say('type'), say('needed')], parameters)}</details>`,
    `<details><summary>${say('faults')}</summary>${table(['HTTP', say('code'), say('meaning')], faults)}</details>`,
  ].join('\n');
}

/** The document as a page for people: no script, nothing fetched. */
export function documentPage(document: ApiDocument, language: Language): string {
  const say = (key: keyof typeof TEXTS): string => TEXTS[key][language];
  const all = Object.entries(document.paths).flatMap(([url, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, url, operation })),
  );
  const groups = [...new Set(all.map(({ url }) => url.split('/')[2]!))];
  const contents = all.map(
    ({ method, url, operation }) =>
      `<li><a href="#${operation.operationId}">${method.toUpperCase()} ${safe(url)}</a></li>`,
  );
  const sections = groups.map((group) => {
    const inside = all.filter(({ url }) => url.split('/')[2] === group);
    return `<section><h2>${safe(group)}</h2>${inside
      .map(({ method, url, operation }) => operationHtml(method, url, operation, language))
      .join('\n')}</section>`;
  });
  const shapes = Object.entries(document.components.schemas).map(([name, schema]) => [
    code(name),
    code(typeOf(schema)),
  ]);
  const other = language === 'zh' ? 'en' : 'zh';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('title')}</title><style>${STYLE}</style></head>
<body><main><h1>${say('title')}</h1>
<p>${say('note')} <a href="/api/docs/openapi.json">openapi.json</a> · <a href="?lang=${other}" lang="${other}">${say('other')}</a></p>
<nav aria-label="${say('contents')}"><ul>${contents.join('')}</ul></nav>
${sections.join('\n')}
<section><h2>${say('shapes')}</h2>${table([say('name'), say('type')], shapes)}</section>
</main></body></html>`;
}
